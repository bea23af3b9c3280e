package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a schema says about types, and a value of each type to try. */
final class Types {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static final Map<String, JsonNode> VALUES = Map.of(
            "null", NODES.nullNode(),
            "boolean", NODES.booleanNode(true),
            "integer", NODES.numberNode(7),
            "number", NODES.numberNode(new BigDecimal("7.5")),
            "string", NODES.stringNode("seven"),
            "array", NODES.arrayNode(),
            "object", NODES.objectNode());

    private Types() {}

    /** The types that a schema itself names; empty if it names none. */
    static Set<String> named(DocumentNode schema) {
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

    static boolean allow(DocumentNode schema, JsonNode value) {
        Set<String> named = named(schema);
        String type = of(value);
        return named.isEmpty() || named.contains(type) || (type.equals("integer") && named.contains("number"));
    }

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.decimalValue().stripTrailingZeros().scale() <= 0 ? "integer" : "number";
            case STRING -> "string";
            case ARRAY -> "array";
            default -> "object";
        };
    }

    /** A value of every type that a schema, which names some, does not name. */
    static List<JsonNode> others(DocumentNode schema) {
        return VALUES.values().stream().filter(value -> !allow(schema, value)).toList();
    }
}
