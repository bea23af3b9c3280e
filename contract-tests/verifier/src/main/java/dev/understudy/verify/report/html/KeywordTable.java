package dev.understudy.verify.report.html;

import static dev.understudy.verify.report.html.Markup.text;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.Coverage.KeywordCount;
import dev.understudy.verify.coverage.Coverage.Tally;

/** Keywords by how often each was held and broken, in requests and in answers. */
final class KeywordTable {

    private KeywordTable() {}

    static String write(Coverage coverage) {
        return """
                <section id="keywords">
                <h2>Keywords</h2>
                <p class="legend">How often each keyword was put to a value. Broken in requests is the verifier's doing; broken in answers is the server's.</p>
                <div class="scroll"><table class="keywords">
                <thead>
                <tr><th scope="col" rowspan="2">keyword</th><th scope="colgroup" colspan="2">requests</th><th scope="colgroup" colspan="2">answers</th></tr>
                <tr><th scope="col">held</th><th scope="col">broken</th><th scope="col">held</th><th scope="col">broken</th></tr>
                </thead>
                <tbody>
                %s</tbody>
                </table></div>
                </section>
                """.formatted(Markup.each(coverage.keywords(), KeywordTable::row));
    }

    private static String row(KeywordCount keyword) {
        return "<tr><th scope=\"row\"><div><code>%s</code></div></th>%s%s</tr>\n"
                .formatted(
                        text(keyword.keyword()), cells(keyword.requests(), "tried"), cells(keyword.answers(), "fault"));
    }

    private static String cells(Tally tally, String broken) {
        return cell(tally.held(), "held") + cell(tally.broken(), broken);
    }

    private static String cell(long count, String kind) {
        return count == 0
                ? "<td class=\"nought\">0</td>"
                : "<td class=\"%s\">%s</td>".formatted(kind, Markup.number(count));
    }
}
