package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The types that a schema declares, and a sample value of each type. */
final class TypeSamples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static final Map<String, JsonNode> VALUES = Map.of(
            "null", NODES.nullNode(),
            "boolean", NODES.booleanNode(true),
            "integer", NODES.numberNode(7),
            "number", NODES.numberNode(new BigDecimal("7.5")),
            "string", NODES.stringNode("seven"),
            "array", NODES.arrayNode(),
            "object", NODES.objectNode());

    private TypeSamples() {}

    /** Returns the types that the schema itself declares; empty if it declares none. */
    static Set<String> declaredTypes(DocumentNode schema) {
        DocumentNode type = schema.child("type");
        Set<String> types = type.elements().stream().map(each -> each.text("")).collect(Collectors.toSet());
        if (type.value().isString()) {
            types.add(type.text(""));
            if (schema.child("nullable").isTrue()) {
                types.add("null");
            }
        }
        return types;
    }

    static boolean isTypeAllowed(DocumentNode schema, JsonNode value) {
        Set<String> declared = declaredTypes(schema);
        String type = typeOf(value);
        return declared.isEmpty() || declared.contains(type) || (type.equals("integer") && declared.contains("number"));
    }

    static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.decimalValue().stripTrailingZeros().scale() <= 0 ? "integer" : "number";
            case STRING -> "string";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    /** Returns a sample value of each type that the schema does not allow. */
    static List<JsonNode> valuesOfOtherTypes(DocumentNode schema) {
        return VALUES.values().stream()
                .filter(value -> !isTypeAllowed(schema, value))
                .toList();
    }
}
