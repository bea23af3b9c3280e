package dev.understudy.verify.report.html;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes text harmless in HTML, whoever wrote it. */
final class Markup {

    private Markup() {}

    /** A text as HTML, for content and for quoted attributes. What would not be seen is shown as its code point. */
    static String text(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(html, c));
        return html.toString();
    }

    /** One piece of HTML for each value, joined. */
    static <T> String each(Collection<T> values, Function<T, String> html) {
        return values.stream().map(html).collect(Collectors.joining());
    }

    /** A number with its thousands set apart. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void append(StringBuilder html, int c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            case '\n', '\t' -> html.appendCodePoint(c);
            default -> {
                if (isUnseen(c)) {
                    html.append("\\u{").append(Integer.toHexString(c)).append('}');
                } else {
                    html.appendCodePoint(c);
                }
            }
        }
    }

    // Among the format characters are those that turn the direction of text, and make one thing look like another.
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
