package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Derives values that violate keywords for arrays. */
final class ArrayViolations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ExampleBuilder examples;

    ArrayViolations(ExampleBuilder examples) {
        this.examples = examples;
    }

    List<JsonNode> of(DocumentNode schema, String keyword, JsonNode value) {
        JsonNode node = schema.child(keyword).value();
        boolean isFalse = node.isBoolean() && !node.booleanValue();
        return switch (keyword) {
            case "minItems" -> node.intValue() > 0 ? List.of(TreeEdit.first(value, node.intValue() - 1)) : List.of();
            case "maxItems" -> List.of(longer(value, node.intValue() + 1));
            case "uniqueItems" -> List.of(TreeEdit.append(value, value.get(0)));
            case "items", "unevaluatedItems", "additionalItems" ->
                isFalse ? List.of(TreeEdit.append(value, NODES.stringNode("one more"))) : List.of();
            case "contains" -> List.of(arrayOfMatches(schema, 0));
            case "minContains" -> List.of(arrayOfMatches(schema, node.intValue() - 1));
            case "maxContains" -> List.of(arrayOfMatches(schema, node.intValue() + 1));
            default -> List.of();
        };
    }

    private static JsonNode longer(JsonNode array, int size) {
        JsonNode longer = array;
        while (longer.size() < size) {
            longer = TreeEdit.append(longer, array.get(0));
        }
        return longer;
    }

    // Returns an array with this number of elements, all of which satisfy the schema in contains.
    private JsonNode arrayOfMatches(DocumentNode schema, int count) {
        ArrayNode array = NODES.arrayNode();
        DocumentNode contains = schema.child("contains");
        JsonNode element =
                contains.child("minimum").exists() ? contains.child("minimum").value() : examples.value(contains);
        for (int i = 0; i < count; i++) {
            array.add(element);
        }
        return array;
    }
}
