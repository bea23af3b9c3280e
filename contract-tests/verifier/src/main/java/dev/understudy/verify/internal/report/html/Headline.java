package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The top of the page: the verdict, the target of the run, and the most important numbers.
 *
 * @param style the CSS class
 * @param verdict the verdict
 * @param sentence the verdict as a sentence
 * @param limitations the reasons why something could not be judged
 * @param contract the contract
 * @param targetLabel the words in front of the target, such as {@code server}
 * @param target the server's URL, or the file of the recording
 * @param facts the number of exchanges, the duration and the options of the run
 * @param tiles the most important numbers
 */
record Headline(
        String style,
        String verdict,
        String sentence,
        List<Limitation> limitations,
        String contract,
        String targetLabel,
        String target,
        String facts,
        List<Tile> tiles) {

    static Headline of(Report report) {
        Run run = report.run();
        long violations = count(report, Kind.VIOLATION);
        int untested = report.completeness().untested().size();
        int neverSeen = report.coverage().neverSeen().size();
        return new Headline(
                report.verdict().name().toLowerCase(Locale.ROOT),
                report.verdict().name(),
                sentence(report),
                report.completeness().limitations(),
                run.contract(),
                run.command().equals("check") ? "traffic recorded in" : "server",
                run.target(),
                facts(report),
                List.of(
                        Tile.of("violation", violations, violations == 1 ? "violation" : "violations", "#findings"),
                        Tile.of("drift", count(report, Kind.DRIFT), "drift", "#findings"),
                        Tile.of("advice", count(report, Kind.ADVICE), "advice", "#findings"),
                        Tile.of(
                                "unseen",
                                neverSeen,
                                neverSeen == 1 ? "declared response never seen" : "declared responses never seen",
                                "#answers"),
                        Tile.of(
                                "unseen",
                                untested,
                                untested == 1 ? "operation not tested" : "operations not tested",
                                "#untested"),
                        Tile.of("unchecked", report.notChecked().size(), "not checked", "#not-checked")));
    }

    private static String sentence(Report report) {
        boolean violated = count(report, Kind.VIOLATION) > 0;
        return switch (report.verdict()) {
            case PASS -> "The server satisfies its contract.";
            case DRIFT ->
                "The server satisfies its contract, but also behaves in ways that the contract does not declare.";
            case FAIL ->
                violated
                        ? "The server violates its contract."
                        : "No violation counts, but the run fails because of unchecked parts or untested operations"
                                + " (--strict) or drift (--expect stable).";
            case INCOMPLETE -> "Nothing wrong was found, but something could not be judged.";
            case UNJUDGED -> "Nothing could be judged.";
        };
    }

    private static String facts(Report report) {
        Run run = report.run();
        String seed = run.seed().isPresent() ? " · seed " + run.seed().getAsLong() : "";
        String notSent = report.coverage().notSent() == 0
                ? ""
                : " · %s test %s not sent (budget exhausted)"
                        .formatted(
                                report.coverage().notSentText(),
                                report.coverage().notSent() == 1 ? "case" : "cases");
        String strict = run.failurePolicy().strict() ? " · --strict" : "";
        String stable = run.failurePolicy().stable() ? " · --expect stable" : "";
        long exchanges = report.counts().exchanges();
        return "%s %s · %s judged%s · %s%s%s%s"
                .formatted(
                        GroupedDigits.of(exchanges),
                        exchanges == 1 ? "exchange" : "exchanges",
                        GroupedDigits.of(report.counts().judged()),
                        notSent,
                        seconds(run.duration()),
                        seed,
                        strict,
                        stable);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static long count(Report report, Kind kind) {
        return report.findingGroups().stream()
                .filter(group -> group.example().waived().isEmpty())
                .filter(group -> group.example().finding().kind() == kind)
                .count();
    }

    /**
     * One number, with a link to its section of the page.
     *
     * @param style the CSS class
     * @param count the number
     * @param label the name of the number
     * @param link the anchor of the section
     */
    record Tile(String style, String count, String label, String link) {

        static Tile of(String style, long count, String label, String link) {
            return new Tile(count == 0 ? "none" : style, GroupedDigits.of(count), label, link);
        }
    }
}
