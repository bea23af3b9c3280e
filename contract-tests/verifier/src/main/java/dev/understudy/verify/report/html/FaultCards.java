package dev.understudy.verify.report.html;

import static dev.understudy.verify.report.html.Markup.text;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.Fault;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One card for each fault. */
final class FaultCards {

    private static final int MOST_NUMBERS = 12;

    private FaultCards() {}

    static String write(Report report) {
        List<Fault> faults = report.faults();
        String cards =
                faults.isEmpty() ? "<p class=\"empty\">None.</p>\n" : Markup.each(faults, fault -> card(fault, report));
        return """
                <section id="findings">
                <h2>Findings</h2>
                %s</section>
                """.formatted(cards);
    }

    private static String card(Fault fault, Report report) {
        ReportedFinding example = fault.example();
        Finding finding = example.finding();
        String kind = finding.kind().name().toLowerCase(Locale.ROOT);
        return """
                <article class="%s" id="%s">
                <h3><span class="kind">%s</span> <span class="operation">%s</span> %s</h3>
                <p class="question">%s, keyword <code>%s</code></p>
                %s<dl>
                <dt>declared</dt><dd><code>%s</code></dd>
                <dt>received</dt><dd><code class="received">%s</code></dd>
                <dt>contract</dt><dd><code>%s:%d</code> <span class="aside">%s</span></dd>
                <dt>seen in</dt><dd>%s%s</dd>
                </dl>
                <pre class="curl"><code>%s</code></pre>
                <p class="again">again: <code>replay --report … %s</code></p>
                </article>
                """.formatted(
                        example.waived().isPresent() ? "waived" : kind,
                        example.id(),
                        kind,
                        text(finding.operation()),
                        pointer(finding),
                        text(finding.rule().id()),
                        text(finding.keyword()),
                        example.waived().map(FaultCards::waiver).orElse(""),
                        text(finding.declared()),
                        text(finding.received()),
                        text(finding.contract().file()),
                        finding.contract().line(),
                        text(finding.contract().pointer().toString()),
                        exchanges(fault),
                        seed(report),
                        text(example.curl()),
                        example.id());
    }

    private static String pointer(Finding finding) {
        return finding.pointer().isEmpty() ? "" : "<code class=\"pointer\">" + text(finding.pointer()) + "</code>";
    }

    private static String waiver(String reason) {
        return "<p class=\"waiver\">Waived: " + text(reason) + "</p>\n";
    }

    private static String exchanges(Fault fault) {
        String numbers = fault.exchanges().stream()
                .limit(MOST_NUMBERS)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        int more = fault.exchanges().size() - MOST_NUMBERS;
        return (fault.exchanges().size() == 1 ? "exchange " : "exchanges ")
                + numbers
                + (more > 0 ? " and " + Markup.number(more) + " more" : "");
    }

    private static String seed(Report report) {
        return report.run().seed().isPresent()
                ? " · seed " + report.run().seed().getAsLong()
                : "";
    }
}
