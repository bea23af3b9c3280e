package dev.understudy.verify.cli;

import dev.understudy.verify.coverage.Coverage.AnswerCount;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UncheckedPart;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what a run came to: the verdict first, then as much as fits a screen. */
final class Summary {

    private static final int MOST_FINDINGS = 10;
    private static final int MOST_LINES = 10;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Report report, String page) {
        out.printf(
                Locale.ROOT,
                "%s  %s, %s: %d exchanges, %d judged, %.1f s%s%n",
                report.verdict(),
                report.run().contract(),
                report.run().target(),
                report.counts().exchanges(),
                report.counts().judged(),
                report.run().duration().toMillis() / 1000.0,
                report.run().seed().isPresent()
                        ? ", seed " + report.run().seed().getAsLong()
                        : "");
        long notSent = report.coverage().notSent();
        if (notSent > 0) {
            out.printf(
                    Locale.ROOT,
                    "%s derived %s not sent for want of budget; a larger --budget sends more.%n",
                    report.coverage().notSentInWords(),
                    notSent == 1 ? "case was" : "cases were");
        }
        List<FindingGroup> groups = report.findingGroups();
        groups.stream().limit(MOST_FINDINGS).forEach(this::print);
        printRest(groups.size() - MOST_FINDINGS, "findings");
        printLines(
                "Declared answers never seen:",
                report.coverage().neverSeen().stream().map(Summary::words).toList());
        printLines(
                "Not checked:", report.notChecked().stream().map(Summary::words).toList());
        if (!page.isEmpty()) {
            out.println("\nThe whole report: " + page);
        }
    }

    private void print(FindingGroup group) {
        Finding finding = group.example().finding();
        String waived = group.example()
                .waived()
                .map(reason -> " (waived: " + reason + ")")
                .orElse("");
        out.println();
        out.println(visible("%s%s  %s %s  %s '%s'"
                .formatted(
                        finding.kind().name().toLowerCase(Locale.ROOT),
                        waived,
                        finding.operation(),
                        finding.pointer(),
                        finding.rule().id(),
                        finding.keyword())));
        printField("declared", finding.declared());
        printField("received", finding.received());
        printField("contract", finding.contract() + " " + finding.contract().pointer());
        printField("seen in", group.seenIn());
        printField("again", group.example().curl());
        printField("id", group.example().id());
    }

    private void printField(String name, String value) {
        out.printf("  %-9s %s%n", name, visible(value));
    }

    private void printLines(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.stream().limit(MOST_LINES).forEach(line -> out.println("  " + visible(line)));
            printRest(lines.size() - MOST_LINES, "of them");
        }
    }

    private void printRest(int more, String what) {
        if (more > 0) {
            out.printf("  … and %d more %s%n", more, what);
        }
    }

    private static String words(AnswerCount answer) {
        return answer.operation() + " " + answer.status() + " "
                + (answer.mediaType().isEmpty() ? "without a body" : answer.mediaType());
    }

    private static String words(UncheckedPart part) {
        return part.place() + " " + part.place().pointer() + ": " + part.reason()
                + part.waived().map(reason -> " (waived: " + reason + ")").orElse("");
    }

    // A server must not be able to steer the terminal.
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) && c != '\n') {
                visible.append(String.format("\\u%04x", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
