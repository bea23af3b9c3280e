package dev.understudy.contract.jsonpath;

/** Escapes the name of a member, which a normalized path contains in single quotes (RFC 9535 section 2.7). */
final class NormalizedName {

    private NormalizedName() {}

    static String of(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.chars().forEach(character -> text.append(escape((char) character)));
        return text.toString();
    }

    private static String escape(char character) {
        return switch (character) {
            case '\'' -> "\\'";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> character < ' ' ? String.format("\\u%04x", (int) character) : String.valueOf(character);
        };
    }
}
