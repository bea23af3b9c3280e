package dev.understudy.verify.cli;

/**
 * Makes text from servers, recordings and contracts safe to print: it must neither control the terminal nor look like a
 * line that this program has written.
 */
final class VisibleText {

    private VisibleText() {}

    /** Returns the text with control and formatting characters escaped, so that it is one line. */
    static String line(String text) {
        return escape(text, false);
    }

    /** Returns the text like {@link #line}, but with its line breaks, which a shell command may contain. */
    static String lines(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean keepsLineBreaks) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isVisible(c) || (keepsLineBreaks && c == '\n')) {
                visible.appendCodePoint(c);
            } else if (c <= Character.MAX_VALUE) {
                visible.append(String.format("\\u%04x", c));
            } else {
                visible.append(String.format("\\u{%x}", c));
            }
        });
        return visible.toString();
    }

    // Characters of the category FORMAT change the direction of the text, or are invisible.
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
