package dev.understudy.contract.document;

import dev.understudy.contract.syntax.StrictJson;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Reads a document that is written as JSON, strictly. */
final class JsonText {

    private JsonText() {}

    static JsonNode tree(String name, String text) {
        try {
            return StrictJson.mapper().readTree(text);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            String line = place == null ? "" : " in line " + place.getLineNr();
            throw new UnreadableDocument(name + " is no JSON" + line + ": " + e.getOriginalMessage() + ".", e);
        }
    }

    static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = StrictJson.mapper().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    // A member is met twice, by its name and by its value: the name's line stays.
                    lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }
}
