package dev.understudy.verify.report.html;

import static dev.understudy.verify.report.html.Markup.text;

import dev.understudy.verify.report.UncheckedPart;
import java.util.List;

/** What the contract asks for and nobody judged. */
final class NotCheckedList {

    private NotCheckedList() {}

    static String write(List<UncheckedPart> parts) {
        String list = parts.isEmpty()
                ? "<p class=\"empty\">Nothing: all that the contract asks for was judged.</p>\n"
                : "<ul class=\"parts\">\n" + Markup.each(parts, NotCheckedList::part) + "</ul>\n";
        return """
                <section id="not-checked">
                <h2>Not checked</h2>
                %s</section>
                """.formatted(list);
    }

    private static String part(UncheckedPart part) {
        return "<li><code>%s:%d</code> %s <span class=\"aside\">%s</span>%s</li>\n"
                .formatted(
                        text(part.place().file()),
                        part.place().line(),
                        text(part.reason()),
                        text(part.place().pointer().toString()),
                        part.waived()
                                .map(reason -> " <span class=\"waiver\">Waived: " + text(reason) + "</span>")
                                .orElse(""));
    }
}
