package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Breaks keywords of arrays. */
final class ArrayBreaker {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Fullest fullest;

    ArrayBreaker(Fullest fullest) {
        this.fullest = fullest;
    }

    List<JsonNode> breakOne(DocumentNode schema, String keyword, JsonNode value) {
        JsonNode node = schema.child(keyword).value();
        boolean closes = node.isBoolean() && !node.booleanValue();
        return switch (keyword) {
            case "minItems" -> node.intValue() > 0 ? List.of(Edit.first(value, node.intValue() - 1)) : List.of();
            case "maxItems" -> List.of(longer(value, node.intValue() + 1));
            case "uniqueItems" -> List.of(Edit.append(value, value.get(0)));
            case "items", "unevaluatedItems", "additionalItems" ->
                closes ? List.of(Edit.append(value, NODES.stringNode("one more"))) : List.of();
            case "contains" -> List.of(copies(schema, 0));
            case "minContains" -> List.of(copies(schema, node.intValue() - 1));
            case "maxContains" -> List.of(copies(schema, node.intValue() + 1));
            default -> List.of();
        };
    }

    private static JsonNode longer(JsonNode array, int size) {
        JsonNode longer = array;
        while (longer.size() < size) {
            longer = Edit.append(longer, array.get(0));
        }
        return longer;
    }

    private JsonNode copies(DocumentNode schema, int count) {
        ArrayNode array = NODES.arrayNode();
        DocumentNode contains = schema.child("contains");
        JsonNode element =
                contains.child("minimum").exists() ? contains.child("minimum").value() : fullest.value(contains);
        for (int i = 0; i < count; i++) {
            array.add(element);
        }
        return array;
    }
}
