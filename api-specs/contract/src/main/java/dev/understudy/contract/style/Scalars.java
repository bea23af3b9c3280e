package dev.understudy.contract.style;

import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a text as the values without parts that it can mean. */
final class Scalars {

    // RFC 8259 section 6; a longer number than this is no number that anybody means.
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,400})(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Scalars() {}

    /** Every value that a text can mean to a shape, the likeliest first; at least the text itself. */
    static List<JsonNode> readings(String text, Shape shape) {
        boolean open = shape.types().isEmpty();
        List<JsonNode> readings = new ArrayList<>();
        JsonNode literal = NODES.stringNode(text);
        // An open schema is likelier to mean the text as it stands.
        if (open) {
            readings.add(literal);
        }
        if ((open || shape.has("integer") || shape.has("number"))
                && NUMBER.matcher(text).matches()) {
            readings.add(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
        }
        if ((open || shape.has("boolean")) && (text.equals("true") || text.equals("false"))) {
            readings.add(NODES.booleanNode(text.equals("true")));
        }
        if ((open || shape.has("null")) && (text.equals("null") || text.isEmpty())) {
            readings.add(NODES.nullNode());
        }
        if (!open) {
            readings.add(literal);
        }
        return readings;
    }

    /** The likeliest value. */
    static JsonNode likeliest(String text, Shape shape) {
        return readings(text, shape).get(0);
    }
}
