package dev.understudy.verify.internal.har;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the fields of an entry that are judged, and skips all others. A field with a value of the wrong type is left
 * out: recorders write many fields in their own ways, and one of them must not make the others unreadable.
 */
final class EntryTree {

    private static final Map<String, Predicate<JsonNode>> REQUEST = Map.of(
            "method", JsonNode::isString,
            "url", JsonNode::isString,
            "headers", JsonNode::isArray,
            "postData", JsonNode::isObject,
            "bodySize", JsonNode::isNumber);

    private static final Map<String, Predicate<JsonNode>> RESPONSE = Map.of(
            "status", JsonNode::isNumber,
            "headers", JsonNode::isArray,
            "content", JsonNode::isObject,
            "bodySize", JsonNode::isNumber);

    // HAR has no encoding of request bodies, so recordings of this program add one.
    private static final Map<String, Predicate<JsonNode>> POST_DATA = Map.of(
            "mimeType",
            JsonNode::isString,
            "text",
            JsonNode::isString,
            EntryWriter.ENCODING,
            JsonNode::isString,
            "params",
            JsonNode::isArray);

    private static final Map<String, Predicate<JsonNode>> CONTENT = Map.of(
            "size", JsonNode::isNumber,
            "mimeType", JsonNode::isString,
            "text", JsonNode::isString,
            "encoding", JsonNode::isString);

    private static final Map<String, Predicate<JsonNode>> PAIR =
            Map.of("name", JsonNode::isString, "value", JsonNode::isString);

    private static final Map<String, Map<String, Predicate<JsonNode>>> OBJECTS =
            Map.of("request", REQUEST, "response", RESPONSE, "postData", POST_DATA, "content", CONTENT);

    private static final Set<String> LISTS_OF_PAIRS = Set.of("headers", "params");

    private EntryTree() {}

    /**
     * Reads the entry that begins at the current token, and advances to its last token. The field of
     * {@link RecordedCases} is kept as it is.
     */
    static ObjectNode read(JsonParser parser, ObjectMapper mapper) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("request") || name.equals("response")) {
                JsonNode value = mapper.readTree(parser);
                if (value.isObject()) {
                    entry.set(name, known(value, OBJECTS.get(name)));
                }
            } else if (name.equals(RecordedCases.FIELD)) {
                entry.set(name, mapper.readTree(parser));
            } else {
                parser.skipChildren();
            }
        }
        return entry;
    }

    private static ObjectNode known(JsonNode object, Map<String, Predicate<JsonNode>> fields) {
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, hasType) -> {
            JsonNode value = object.path(name);
            if (hasType.test(value)) {
                known.set(name, knownValue(name, value));
            }
        });
        return known;
    }

    private static JsonNode knownValue(String name, JsonNode value) {
        if (LISTS_OF_PAIRS.contains(name)) {
            ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
            List.copyOf(value.values()).stream()
                    .filter(pair -> pair.path("name").isString())
                    .forEach(pair -> pairs.add(known(pair, PAIR)));
            return pairs;
        }
        return OBJECTS.containsKey(name) ? known(value, OBJECTS.get(name)) : value;
    }
}
