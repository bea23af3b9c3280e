package dev.understudy.verify.internal.report.file;

/**
 * Replaces characters that a server may send but that XML 1.0 does not allow, not even escaped (section 2.2). The
 * replacement is U+FFFD.
 */
final class XmlText {

    private XmlText() {}

    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : '\uFFFD'));
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
