package dev.understudy.contract.internal.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what OpenAPI 3.0 words in its own way into the words of JSON Schema 2020-12. */
final class OpenApi30 {

    /** In a copy, tells keywords that bring in other schemas not to ask these about null. */
    static final String LETS_NULL_PASS = "letsNullPass";

    private OpenApi30() {}

    static void rephrase(ObjectNode schema) {
        nullable(schema);
        exclusive(schema, "minimum", "exclusiveMinimum");
        exclusive(schema, "maximum", "exclusiveMaximum");
    }

    // "nullable" widens the type beside it and nothing else (3.0.3, Schema Object): a list of values still has to list
    // null. One exception: many documents write it beside allOf, where only a pedant would refuse the null they mean.
    private static void nullable(ObjectNode schema) {
        JsonNode type = schema.path("type");
        boolean nullable = isTrue(schema.path("nullable"));
        schema.remove("nullable");
        if (nullable) {
            schema.put(LETS_NULL_PASS, true);
        }
        if (nullable && type.isString()) {
            ArrayNode types = schema.putArray("type");
            types.add(type).add("null");
        }
    }

    // A boolean there makes the bound beside it exclusive; since draft 6 the keyword holds the bound itself.
    private static void exclusive(ObjectNode schema, String bound, String keyword) {
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
