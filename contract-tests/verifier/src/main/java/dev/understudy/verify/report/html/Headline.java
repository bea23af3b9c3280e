package dev.understudy.verify.report.html;

import static dev.understudy.verify.report.html.Markup.text;

import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.time.Duration;
import java.util.Locale;

/** The verdict, what was run, and the numbers that matter most. */
final class Headline {

    private Headline() {}

    static String write(Report report) {
        Run run = report.run();
        return """
                <header class="%s">
                <p class="verdict">%s</p>
                <div class="what">
                <h1>%s</h1>
                <p>%s</p>
                <p class="facts">%s</p>
                </div>
                </header>
                <ul class="tiles">
                %s%s%s%s%s</ul>
                """.formatted(
                        name(report.verdict()),
                        report.verdict(),
                        sentence(report),
                        what(run),
                        facts(report),
                        tile("violation", count(report, Kind.VIOLATION), "violations", "#findings"),
                        tile("drift", count(report, Kind.DRIFT), "drift", "#findings"),
                        tile("advice", count(report, Kind.ADVICE), "advice", "#findings"),
                        tile("unseen", report.coverage().neverSeen().size(), "declared answers never seen", "#answers"),
                        tile("unchecked", report.notChecked().size(), "not checked", "#not-checked"));
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static String sentence(Report report) {
        boolean violated = count(report, Kind.VIOLATION) > 0;
        return switch (report.verdict()) {
            case PASS -> "The server keeps its contract.";
            case DRIFT -> "The server keeps its contract and says more.";
            case FAIL -> violated ? "The server breaks its contract." : "The run breaks a demand beyond the contract.";
        };
    }

    private static String what(Run run) {
        String how = run.command().equals("check") ? "traffic recorded in" : "server";
        return "Contract <b>%s</b>, %s <b>%s</b>".formatted(text(run.contract()), how, text(run.target()));
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
                        Markup.number(report.counts().exchanges()),
                        Markup.number(report.counts().judged()),
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
        return report.faults().stream()
                .filter(fault -> fault.example().waived().isEmpty())
                .filter(fault -> fault.example().finding().kind() == kind)
                .count();
    }

    private static String tile(String kind, long count, String label, String target) {
        String state = count == 0 ? "none" : kind;
        return "<li class=\"%s\"><a href=\"%s\"><b>%s</b> %s</a></li>\n"
                .formatted(state, target, Markup.number(count), label);
    }
}
