package dev.understudy.verify.internal.report.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Escapes text for its context in the page, as jte does, and in addition writes invisible characters as code points.
 * Some format characters reverse the direction of text and can make one name look like another.
 */
final class VisibleTextOutput extends OwaspHtmlTemplateOutput {

    VisibleTextOutput(TemplateOutput page) {
        super(page);
    }

    @Override
    public void writeUserContent(String value) {
        super.writeUserContent(value == null ? null : visible(value));
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                visible.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return c != '\n'
                && c != '\t'
                && (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE);
    }
}
