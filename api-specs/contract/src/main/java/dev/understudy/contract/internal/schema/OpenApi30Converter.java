package dev.understudy.contract.internal.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts keywords that are specific to OpenAPI 3.0 to those of JSON Schema 2020-12. */
final class OpenApi30Converter {

    /**
     * A keyword of our own. In a converted schema, it makes {@code allOf}, {@code oneOf} and {@code anyOf} accept null.
     */
    static final String ACCEPTS_NULL = "acceptsNull";

    private OpenApi30Converter() {}

    static void convert(ObjectNode schema) {
        convertNullable(schema);
        convertExclusiveBound(schema, "minimum", "exclusiveMinimum");
        convertExclusiveBound(schema, "maximum", "exclusiveMaximum");
    }

    // "nullable" adds null to the type next to it and changes nothing else (3.0.3, Schema Object): an enum must still
    // list null. There is one exception: many documents write "nullable" next to allOf, oneOf or anyOf and mean that
    // null is valid, so null is accepted there.
    private static void convertNullable(ObjectNode schema) {
        JsonNode type = schema.path("type");
        boolean nullable = isTrue(schema.path("nullable"));
        schema.remove("nullable");
        if (nullable) {
            schema.put(ACCEPTS_NULL, true);
        }
        if (nullable && type.isString()) {
            ArrayNode types = schema.putArray("type");
            types.add(type).add("null");
        }
    }

    // In OpenAPI 3.0, the keyword is a boolean that makes the bound next to it exclusive; since draft 6, it is the
    // bound itself.
    private static void convertExclusiveBound(ObjectNode schema, String bound, String keyword) {
        JsonNode exclusive = schema.path(keyword);
        if (exclusive.isBoolean()) {
            schema.remove(keyword);
        }
        if (isTrue(exclusive) && schema.has(bound)) {
            schema.set(keyword, schema.remove(bound));
        }
    }

    private static boolean isTrue(JsonNode node) {
        return node.isBoolean() && node.booleanValue();
    }
}
