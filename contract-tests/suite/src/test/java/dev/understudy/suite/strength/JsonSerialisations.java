package dev.understudy.suite.strength;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Serialises a JSON document in different ways, all of them valid. */
final class JsonSerialisations {

    private JsonSerialisations() {}

    /** Returns the bytes of the document in UTF-8, by a description of each serialisation. */
    static Map<String, byte[]> of(JsonNode document) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("plain", document.toString());
        texts.put("indented", document.toPrettyString());
        texts.put("surrounding whitespace", " \r\n\t" + document + "\n ");
        texts.put("members in reverse order", reversed(document).toString());
        texts.put("every character of the strings escaped", escaped(document.toString()));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static JsonNode reversed(JsonNode document) {
        if (!document.isObject()) {
            return document;
        }
        List<String> names = new ArrayList<>(document.propertyNames());
        Collections.reverse(names);
        ObjectNode reversed = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> reversed.set(name, reversed(document.get(name))));
        return reversed;
    }

    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                escaped.append(c).append(json.charAt(++i));
            } else {
                inString ^= c == '"';
                boolean isCharacter = inString && c != '"';
                escaped.append(isCharacter ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return escaped.toString();
    }
}
