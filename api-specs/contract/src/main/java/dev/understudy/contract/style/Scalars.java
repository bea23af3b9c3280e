package dev.understudy.contract.style;

import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a text as a number, a boolean or null, if the schema allows it, and always as a string, too. */
final class Scalars {

    // RFC 8259 section 6, but with limited length. A longer number is read as text.
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Scalars() {}

    /** Returns all readings of a text for a shape, the most likely first. The text itself is always included. */
    static List<JsonNode> readings(String text, Shape shape) {
        boolean untyped = shape.types().isEmpty();
        List<JsonNode> readings = new ArrayList<>();
        JsonNode string = NODES.stringNode(text);
        // Without declared types, the text itself is the most likely reading.
        if (untyped) {
            readings.add(string);
        }
        if ((untyped || shape.hasType("integer") || shape.hasType("number"))
                && NUMBER.matcher(text).matches()) {
            readings.add(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
        }
        if ((untyped || shape.hasType("boolean")) && (text.equals("true") || text.equals("false"))) {
            readings.add(NODES.booleanNode(text.equals("true")));
        }
        if ((untyped || shape.hasType("null")) && (text.equals("null") || text.isEmpty())) {
            readings.add(NODES.nullNode());
        }
        if (!untyped) {
            readings.add(string);
        }
        return readings;
    }

    static JsonNode mostLikely(String text, Shape shape) {
        return readings(text, shape).get(0);
    }
}
