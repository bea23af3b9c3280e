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

/** Derives malformed JSON from a document: each text violates one rule of JSON (RFC 8259) or I-JSON (RFC 7493). */
final class MalformedJson {

    private static final String PLACEHOLDER = "placeholder for malformed JSON";

    private final JsonNode document;
    private final Map<String, byte[]> texts = new LinkedHashMap<>();

    private MalformedJson(JsonNode document) {
        this.document = document;
    }

    /** Returns the malformed texts, by a description of the violated rule. */
    static Map<String, byte[]> of(JsonNode document) {
        MalformedJson derivation = new MalformedJson(document);
        derivation.forEachValue(derivation::addViolationsAt);
        derivation.addDocumentViolations();
        return derivation.texts;
    }

    private void addDocumentViolations() {
        String text = document.toString();
        put("a second value after the first", text + "{}");
        put("letters after the value", text + "x");
        put("a NUL character after the value", text + "\0");
        put("a comma after the value", text + ",");
        put("a byte order mark", "\uFEFF" + text);
        put("the last byte missing", text.substring(0, text.length() - 1) + (text.length() == 1 ? "x" : ""));
        put("a comment", "/* */" + text);
        put("only whitespace", "  ");
        texts.put("UTF-16", text.getBytes(StandardCharsets.UTF_16BE));
        texts.put("UTF-16 with a byte order mark", text.getBytes(StandardCharsets.UTF_16));
        texts.put("UTF-32", text.getBytes(Charset.forName("UTF-32BE")));
    }

    private void addViolationsAt(JsonPointer at, JsonNode value) {
        String text = value.toString();
        if (value.isObject() && !value.isEmpty()) {
            String members = text.substring(1, text.length() - 1);
            put("a duplicate key at " + at, at, "{" + members + "," + members + "}");
            put("a trailing comma at " + at, at, "{" + members + ",}");
            put("a key in single quotes at " + at, at, text.replaceFirst("\"([^\"]*)\"", "'$1'"));
            put("a key without quotes at " + at, at, text.replaceFirst("\"([^\"]*)\"", "key"));
        } else if (value.isArray()) {
            put("a trailing comma at " + at, at, value.isEmpty() ? "[,]" : text.replaceFirst("]$", ",]"));
        } else if (value.isString()) {
            put("a string in single quotes at " + at, at, "'x'");
            put("an unescaped tab at " + at, at, "\"\t\"");
            put("an unknown escape at " + at, at, "\"\\x41\"");
            put("a truncated escape at " + at, at, "\"\\u00\"");
            put("a lone surrogate at " + at, at, "\"\\uD83D\"");
            putBytes("invalid UTF-8 at " + at, at, 0xC3, 0x28);
            putBytes("overlong UTF-8 at " + at, at, 0xC0, 0xAF);
            putBytes("a surrogate in UTF-8 at " + at, at, 0xED, 0xA0, 0x80);
            putBytes("Latin-1 at " + at, at, 0xE4);
        } else if (value.isNumber()) {
            for (String number : new String[] {"01", "+1", "1.", ".5", "0x1", "NaN", "Infinity", "1e", "-"}) {
                put(number + " at " + at, at, number);
            }
        } else {
            put("a literal in upper case at " + at, at, text.toUpperCase(Locale.ROOT));
            put("undefined at " + at, at, "undefined");
        }
    }

    private void put(String rule, String text) {
        texts.put(rule, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String rule, JsonPointer at, String raw) {
        put(rule, withPlaceholder(at).replace("\"" + PLACEHOLDER + "\"", raw));
    }

    private void putBytes(String rule, JsonPointer at, int... raw) {
        String text = withPlaceholder(at);
        int start = text.indexOf(PLACEHOLDER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.substring(0, start).getBytes(StandardCharsets.UTF_8));
        for (int each : raw) {
            bytes.write(each);
        }
        bytes.writeBytes(text.substring(start + PLACEHOLDER.length()).getBytes(StandardCharsets.UTF_8));
        texts.put(rule, bytes.toByteArray());
    }

    private String withPlaceholder(JsonPointer at) {
        return TreeEdit.replace(document, at, JsonNodeFactory.instance.stringNode(PLACEHOLDER))
                .toString();
    }

    private void forEachValue(BiConsumer<JsonPointer, JsonNode> visitor) {
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
