package dev.understudy.verify.cli;

import dev.understudy.verify.coverage.Coverage.ResponseCount;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.Cause;
import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UncheckedPart;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints the result of a run: the verdict first, then the first few causes of findings, untested operations, unseen
 * responses and unchecked parts.
 */
final class Summary {

    private static final int MAX_CAUSES = 10;
    private static final int MAX_LINES = 10;

    private final PrintWriter out;

    Summary(PrintWriter out) {
        this.out = out;
    }

    void print(Report report, String htmlFile) {
        out.printf(
                Locale.ROOT,
                "%s  %s, %s: %d %s, %d judged, %.1f s%s%n",
                report.verdict(),
                VisibleText.line(report.run().contract()),
                VisibleText.line(report.run().target()),
                report.counts().exchanges(),
                report.counts().exchanges() == 1 ? "exchange" : "exchanges",
                report.counts().judged(),
                report.run().duration().toMillis() / 1000.0,
                report.run().seed().isPresent()
                        ? ", seed " + report.run().seed().getAsLong()
                        : "");
        report.completeness().limitations().forEach(limitation -> out.println(VisibleText.line(limitation.sentence())));
        long notSent = report.coverage().notSent();
        if (notSent > 0) {
            out.printf(
                    Locale.ROOT,
                    "%s test %s not sent, because the budget was exhausted; set a larger --budget to send more.%n",
                    report.coverage().notSentText(),
                    notSent == 1 ? "case was" : "cases were");
        }
        List<Cause> causes = report.causes();
        printFirst(causes);
        causes.stream().limit(MAX_CAUSES).forEach(this::print);
        printRest(causes.size() - MAX_CAUSES, "cause of findings", "causes of findings");
        new UntestedList(out).print(report.completeness().untested());
        printLines(
                "Declared responses never seen:",
                report.coverage().neverSeen().stream().map(Summary::description).toList());
        printLines(
                "Not checked:",
                report.notChecked().stream().map(Summary::description).toList());
        if (!htmlFile.isEmpty()) {
            out.println("\nFull report: " + VisibleText.line(htmlFile));
        }
    }

    private void printFirst(List<Cause> causes) {
        List<Cause> first = Cause.first(causes);
        if (!first.isEmpty()) {
            out.println();
            out.println("Look at these first:");
            first.forEach(cause -> out.println(VisibleText.line("  %-9s  %s (id %s)"
                    .formatted(
                            cause.kind().name().toLowerCase(Locale.ROOT),
                            cause.headline(),
                            cause.example().example().id()))));
        }
    }

    private void print(Cause cause) {
        print(cause.example());
        List<String> others = cause.groups().stream()
                .skip(1)
                .map(group -> group.example().finding().operation() + " ("
                        + group.example().id() + ")")
                .toList();
        if (!others.isEmpty()) {
            printField(
                    "also in",
                    others.stream().limit(MAX_LINES).collect(Collectors.joining(", "))
                            + (others.size() > MAX_LINES ? " and " + (others.size() - MAX_LINES) + " more" : ""));
        }
    }

    private void print(FindingGroup group) {
        Finding finding = group.example().finding();
        String waived = group.example()
                .waived()
                .map(reason -> " (waived: " + reason + ")")
                .orElse("");
        out.println();
        out.println(VisibleText.line("%s%s  %s%s  %s '%s'"
                .formatted(
                        finding.kind().name().toLowerCase(Locale.ROOT),
                        waived,
                        finding.operation(),
                        finding.pointer().isEmpty() ? "" : " " + finding.pointer(),
                        finding.rule().id(),
                        finding.keyword())));
        printField("declared", finding.declared());
        printField("received", finding.received());
        printField("contract", finding.contract() + " " + finding.contract().pointer());
        printField("seen in", group.seenIn());
        out.println("  request   " + VisibleText.lines(group.example().curl()));
        printField("id", group.example().id());
    }

    private void printField(String name, String value) {
        out.printf("  %-9s %s%n", name, VisibleText.line(value));
    }

    private void printLines(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.stream().limit(MAX_LINES).forEach(line -> out.println("  " + VisibleText.line(line)));
            printRest(lines.size() - MAX_LINES, "entry", "entries");
        }
    }

    private void printRest(int more, String singular, String plural) {
        if (more > 0) {
            out.printf("  … and %d more %s%n", more, more == 1 ? singular : plural);
        }
    }

    private static String description(ResponseCount response) {
        return response.operation() + " " + response.status() + " "
                + (response.mediaType().isEmpty() ? "without a body" : response.mediaType());
    }

    private static String description(UncheckedPart part) {
        return part.place() + " " + part.place().pointer() + ": " + part.reason()
                + part.waived().map(reason -> " (waived: " + reason + ")").orElse("");
    }
}
