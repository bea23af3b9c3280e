package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The verdict, what was run, and the most important numbers.
 *
 * @param style its class in the style sheet
 * @param verdict the verdict
 * @param sentence the verdict in words
 * @param contract the contract
 * @param source what the target is, as half a sentence
 * @param target the server's URL, or the file of the recording
 * @param facts how much was done, how long it took, and under which options
 * @param tiles the numbers
 */
record Headline(
        String style,
        String verdict,
        String sentence,
        String contract,
        String source,
        String target,
        String facts,
        List<Tile> tiles) {

    static Headline of(Report report) {
        Run run = report.run();
        return new Headline(
                report.verdict().name().toLowerCase(Locale.ROOT),
                report.verdict().name(),
                sentence(report),
                run.contract(),
                run.command().equals("check") ? "traffic recorded in" : "server",
                run.target(),
                facts(report),
                List.of(
                        Tile.of("violation", count(report, Kind.VIOLATION), "violations", "#findings"),
                        Tile.of("drift", count(report, Kind.DRIFT), "drift", "#findings"),
                        Tile.of("advice", count(report, Kind.ADVICE), "advice", "#findings"),
                        Tile.of(
                                "unseen",
                                report.coverage().neverSeen().size(),
                                "declared answers never seen",
                                "#answers"),
                        Tile.of("unchecked", report.notChecked().size(), "not checked", "#not-checked")));
    }

    private static String sentence(Report report) {
        boolean violated = count(report, Kind.VIOLATION) > 0;
        return switch (report.verdict()) {
            case PASS -> "The server keeps its contract.";
            case DRIFT -> "The server keeps its contract and says more.";
            case FAIL -> violated ? "The server breaks its contract." : "The run breaks a demand beyond the contract.";
        };
    }

    private static String facts(Report report) {
        Run run = report.run();
        String seed = run.seed().isPresent() ? " · seed " + run.seed().getAsLong() : "";
        String notSent = report.coverage().notSent() == 0
                ? ""
                : " · %s derived but not sent for want of budget"
                        .formatted(report.coverage().notSentInWords());
        String strict = run.demands().strict() ? " · strict" : "";
        String stable = run.demands().stable() ? " · stable expected" : "";
        return "%s exchanges · %s judged%s · %s%s%s%s"
                .formatted(
                        GroupedDigits.of(report.counts().exchanges()),
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
     * @param style its class in the style sheet
     * @param count the number
     * @param label what is counted
     * @param link the section
     */
    record Tile(String style, String count, String label, String link) {

        static Tile of(String style, long count, String label, String link) {
            return new Tile(count == 0 ? "none" : style, GroupedDigits.of(count), label, link);
        }
    }
}
