package dev.understudy.suite.strength;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Breaks the rules of JSON itself in a document (RFC 8259, RFC 7493), one at a time. */
final class JsonBreaker {

    private static final String MARK = "the marked place";

    private final JsonNode document;
    private final Map<String, byte[]> broken = new LinkedHashMap<>();

    private JsonBreaker(JsonNode document) {
        this.document = document;
    }

    /** Broken documents by what was broken. */
    static Map<String, byte[]> breakAll(JsonNode document) {
        JsonBreaker breaker = new JsonBreaker(document);
        breaker.everywhere(breaker::breakPlace);
        breaker.breakWhole();
        return breaker.broken;
    }

    private void breakWhole() {
        String text = document.toString();
        put("a second value after the first", text + "{}");
        put("letters after the value", text + "x");
        put("a zero byte after the value", text + "\0");
        put("a comma after the value", text + ",");
        put("a byte order mark", "\uFEFF" + text);
        put("the last byte missing", text.substring(0, text.length() - 1) + (text.length() == 1 ? "x" : ""));
        put("a comment", "/* */" + text);
        put("blanks alone", "  ");
        broken.put("UTF-16", text.getBytes(StandardCharsets.UTF_16BE));
        broken.put("UTF-16 with a mark", text.getBytes(StandardCharsets.UTF_16));
        broken.put("UTF-32", text.getBytes(Charset.forName("UTF-32BE")));
    }

    private void breakPlace(JsonPointer at, JsonNode value) {
        String text = value.toString();
        if (value.isObject() && !value.isEmpty()) {
            String first = text.substring(1, text.length() - 1);
            put("a key twice at " + at, at, "{" + first + "," + first + "}");
            put("a comma before the end of " + at, at, "{" + first + ",}");
            put("a key in single quotes at " + at, at, text.replaceFirst("\"([^\"]*)\"", "'$1'"));
            put("a key without quotes at " + at, at, text.replaceFirst("\"([^\"]*)\"", "key"));
        } else if (value.isArray()) {
            put("a comma before the end of " + at, at, value.isEmpty() ? "[,]" : text.replaceFirst("]$", ",]"));
        } else if (value.isString()) {
            put("a text in single quotes at " + at, at, "'x'");
            put("a tab in the text at " + at, at, "\"\t\"");
            put("an unknown escape at " + at, at, "\"\\x41\"");
            put("a cut escape at " + at, at, "\"\\u00\"");
            put("half of a character at " + at, at, "\"\\uD83D\"");
            bytes("bytes that are not UTF-8 at " + at, at, 0xC3, 0x28);
            bytes("an overlong encoding at " + at, at, 0xC0, 0xAF);
            bytes("a surrogate as UTF-8 at " + at, at, 0xED, 0xA0, 0x80);
            bytes("Latin-1 at " + at, at, 0xE4);
        } else if (value.isNumber()) {
            for (String number : new String[] {"01", "+1", "1.", ".5", "0x1", "NaN", "Infinity", "1e", "-"}) {
                put(number + " at " + at, at, number);
            }
        } else {
            put("a literal in capitals at " + at, at, text.toUpperCase(Locale.ROOT));
            put("undefined at " + at, at, "undefined");
        }
    }

    private void put(String rule, String text) {
        broken.put(rule, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String rule, JsonPointer at, String raw) {
        put(rule, marked(at).replace("\"" + MARK + "\"", raw));
    }

    private void bytes(String rule, JsonPointer at, int... raw) {
        String text = marked(at);
        int mark = text.indexOf(MARK);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, mark).getBytes(StandardCharsets.UTF_8));
        for (int each : raw) {
            bytes.write(each);
        }
        bytes.writeBytes(text.substring(mark + MARK.length()).getBytes(StandardCharsets.UTF_8));
        broken.put(rule, bytes.toByteArray());
    }

    private String marked(JsonPointer at) {
        return Edit.replace(document, at, JsonNodeFactory.instance.stringNode(MARK))
                .toString();
    }

    private void everywhere(BiConsumer<JsonPointer, JsonNode> visitor) {
        visit(JsonPointer.empty(), document, visitor);
    }

    private static void visit(JsonPointer at, JsonNode value, BiConsumer<JsonPointer, JsonNode> visitor) {
        visitor.accept(at, value);
        value.properties().forEach(member -> visit(at.appendProperty(member.getKey()), member.getValue(), visitor));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            visit(at.appendIndex(i), value.get(i), visitor);
        }
    }
}
