package dev.understudy.contract.tolerant;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Relaxes a schema and all schemas that it leads to. Types and required properties stay, because a program that uses a
 * value relies on them. All that limits the values of a type is removed.
 */
final class TolerantSchema {

    private static final String TYPE = "type";
    private static final String ENUM = "enum";
    private static final String CONST = "const";
    private static final List<String> LIMITS = List.of(
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "contains",
            "minContains",
            "maxContains",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "not",
            "if",
            "then",
            "else");
    private static final List<String> CLOSING =
            List.of("additionalProperties", "unevaluatedProperties", "unevaluatedItems");
    private static final List<String> SCHEMA = List.of("items", "additionalProperties", "unevaluatedProperties");
    private static final List<String> SCHEMAS =
            List.of("properties", "patternProperties", "prefixItems", "allOf", "anyOf", "oneOf");

    private final LocalReferences references;
    private final Set<JsonNode> relaxed = Collections.newSetFromMap(new IdentityHashMap<>());

    TolerantSchema(LocalReferences references) {
        this.references = references;
    }

    void relax(JsonNode written) {
        if (!(references.follow(written) instanceof ObjectNode schema) || !relaxed.add(schema)) {
            return;
        }
        openValues(schema);
        schema.remove(LIMITS);
        CLOSING.stream().filter(keyword -> isFalse(schema.path(keyword))).forEach(schema::remove);
        if (types(schema.path(TYPE)).contains("integer")) {
            // Generators choose a type of 32 bits for an integer without a format.
            schema.put("format", "int64");
        }
        SCHEMA.forEach(keyword -> relax(schema.path(keyword)));
        SCHEMAS.forEach(keyword -> schema.path(keyword).forEach(this::relax));
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    /** Replaces enumerated values by their types. */
    private static void openValues(ObjectNode schema) {
        Set<String> types = new LinkedHashSet<>();
        schema.path(ENUM).forEach(value -> types.add(typeOf(value)));
        if (schema.has(CONST)) {
            types.add(typeOf(schema.path(CONST)));
        }
        schema.remove(List.of(ENUM, CONST));
        if (schema.has(TYPE)) {
            return;
        }
        if (types.size() == 1) {
            schema.put(TYPE, types.iterator().next());
        } else if (!types.isEmpty()) {
            ArrayNode type = schema.putArray(TYPE);
            types.forEach(type::add);
        }
    }

    private static Set<String> types(JsonNode type) {
        Set<String> types = new LinkedHashSet<>();
        if (type.isString()) {
            types.add(type.stringValue());
        }
        type.forEach(each -> types.add(each.asString("")));
        return types;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            default -> "object";
        };
    }
}
