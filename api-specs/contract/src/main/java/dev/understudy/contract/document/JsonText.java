package dev.understudy.contract.document;

import dev.understudy.contract.syntax.StrictJson;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Parses a JSON document strictly, and finds the line of each of its nodes. */
final class JsonText {

    private JsonText() {}

    static JsonNode tree(String name, String text) {
        try {
            return StrictJson.mapper().readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            String line = location == null ? "" : " (line " + location.getLineNr() + ")";
            throw new UnreadableDocumentException(
                    name + " is not valid JSON" + line + ": " + e.getOriginalMessage() + ".", e);
        }
    }

    static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = StrictJson.mapper().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    // A member has two tokens, its name and its value; the line of the name is kept.
                    lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }
}
