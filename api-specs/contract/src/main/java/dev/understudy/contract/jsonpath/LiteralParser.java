package dev.understudy.contract.jsonpath;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Parses strings, numbers, true, false and null (RFC 9535 sections 2.3.1.1 and 2.3.5.1). */
final class LiteralParser {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern FOUR_HEX_DIGITS = Pattern.compile("[0-9A-Fa-f]{4}");

    private final Cursor cursor;

    LiteralParser(Cursor cursor) {
        this.cursor = cursor;
    }

    JsonNode literal() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (cursor.peek() == '\'' || cursor.peek() == '"') {
            return nodes.stringNode(string());
        }
        if (cursor.take("true")) {
            return nodes.booleanNode(true);
        }
        if (cursor.take("false")) {
            return nodes.booleanNode(false);
        }
        if (cursor.take("null")) {
            return nodes.nullNode();
        }
        String number = cursor.take(NUMBER);
        if (number.isEmpty()) {
            throw cursor.error("a literal must be a number, a string in quotes, true, false or null");
        }
        return nodes.numberNode(new BigDecimal(number));
    }

    String string() {
        int quote = cursor.next();
        StringBuilder text = new StringBuilder();
        while (cursor.peek() != quote) {
            if (cursor.peek() < ' ') {
                throw cursor.error("a string must end with its quote and must not contain control characters");
            }
            if (cursor.take("\\")) {
                text.append(escaped(quote));
            } else {
                text.appendCodePoint(cursor.next());
            }
        }
        cursor.next();
        return text.toString();
    }

    private String escaped(int quote) {
        if (cursor.take("u")) {
            return unicodeEscape();
        }
        String escapes = "bfnrt/\\" + (char) quote;
        int index = cursor.peek() < 0 ? -1 : escapes.indexOf(cursor.peek());
        if (index < 0) {
            throw cursor.error("a backslash must be followed by one of b f n r t / \\ u or by the quote of the string");
        }
        cursor.next();
        return ("\b\f\n\r\t/\\" + (char) quote).substring(index, index + 1);
    }

    private String unicodeEscape() {
        char first = codeUnit();
        if (!Character.isSurrogate(first)) {
            return String.valueOf(first);
        }
        if (Character.isLowSurrogate(first) || !cursor.take("\\u")) {
            throw cursor.error("surrogates must come in pairs, the high one first");
        }
        char second = codeUnit();
        if (!Character.isLowSurrogate(second)) {
            throw cursor.error("surrogates must come in pairs, the high one first");
        }
        return new String(new char[] {first, second});
    }

    private char codeUnit() {
        String digits = cursor.take(FOUR_HEX_DIGITS);
        if (digits.isEmpty()) {
            throw cursor.error("\\u must be followed by four hexadecimal digits");
        }
        return (char) Integer.parseInt(digits, 16);
    }
}
