package dev.understudy.verify.internal.derive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Contains values of other types than those of a schema: first those that servers convert most often. */
final class WrongTypes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> TIMES = Set.of("date-time", "date", "time", "duration");
    private static final JsonNode FALSE = NODES.booleanNode(false);
    private static final JsonNode TRUE = NODES.booleanNode(true);
    private static final JsonNode NULL = NODES.nullNode();
    private static final JsonNode ARRAY = NODES.arrayNode();
    private static final JsonNode OBJECT = NODES.objectNode();
    private static final JsonNode TEXT = NODES.stringNode("text");
    private static final JsonNode SEVEN = NODES.numberNode(7);
    private static final JsonNode FRACTION = NODES.numberNode(new BigDecimal("7.5"));
    private static final JsonNode NUMERIC_TEXT = NODES.stringNode("7");
    private static final JsonNode BOOLEAN_TEXT = NODES.stringNode("true");
    private static final JsonNode ONE = NODES.numberNode(1);

    private WrongTypes() {}

    /** Returns the values. Some are valid if a schema has several types, so the caller must judge them. */
    static List<JsonNode> of(AllOfSchemas schema) {
        Set<String> types = schema.types();
        if (types.contains("string")) {
            // A number may be taken for the milliseconds since 1970.
            boolean isTime = schema.text("format").filter(TIMES::contains).isPresent();
            return isTime
                    ? List.of(SEVEN, FALSE, NULL, ARRAY, OBJECT, TRUE, FRACTION)
                    : List.of(FALSE, SEVEN, NULL, ARRAY, OBJECT, TRUE, FRACTION);
        }
        if (types.contains("integer") || types.contains("number")) {
            return List.of(NUMERIC_TEXT, FALSE, FRACTION, NULL, TEXT, ARRAY, OBJECT, TRUE);
        }
        if (types.contains("boolean")) {
            return List.of(BOOLEAN_TEXT, ONE, NULL, TEXT, FRACTION, ARRAY, OBJECT);
        }
        if (types.contains("array")) {
            return List.of(OBJECT, TEXT, NULL, FALSE, FRACTION, TRUE);
        }
        return List.of(ARRAY, TEXT, NULL, FALSE, FRACTION, TRUE, OBJECT);
    }
}
