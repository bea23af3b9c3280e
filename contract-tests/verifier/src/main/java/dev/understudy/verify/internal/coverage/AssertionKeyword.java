package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.document.DocumentNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A keyword that a value can violate. Keywords such as {@code properties} and {@code allOf} are not included, since
 * they only apply other schemas to the value or its parts.
 *
 * @param name the keyword
 * @param type the type of the values that it constrains; empty for all types
 */
record AssertionKeyword(String name, String type) {

    private static final Map<String, String> TYPES = merge(
            ofType("", "type", "enum", "const", "not", "oneOf", "anyOf", "if"),
            ofType("string", "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"),
            ofType("number", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
            ofType("array", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"),
            ofType("array", "unevaluatedItems"),
            ofType("object", "required", "minProperties", "maxProperties", "additionalProperties", "propertyNames"),
            ofType("object", "dependentRequired", "discriminator", "unevaluatedProperties"));

    // With these values, the keywords allow everything.
    private static final Map<String, Boolean> WITHOUT_EFFECT = Map.of(
            "additionalProperties", true,
            "unevaluatedProperties", true,
            "unevaluatedItems", true,
            "uniqueItems", false,
            "exclusiveMinimum", false,
            "exclusiveMaximum", false);

    /** Returns the keyword for a member of a schema; empty if no value can violate the member. */
    static Optional<AssertionKeyword> of(String name, DocumentNode node) {
        return Optional.ofNullable(TYPES.get(name))
                .filter(type -> !hasNoEffect(name, node.value()))
                .map(type -> new AssertionKeyword(name, isNumberFormat(node) ? "number" : type));
    }

    private static boolean hasNoEffect(String name, JsonNode value) {
        boolean switchedOff =
                value.isBoolean() && Boolean.valueOf(value.booleanValue()).equals(WITHOUT_EFFECT.get(name));
        return switchedOff || (name.equals("required") && value.isEmpty());
    }

    boolean appliesTo(JsonNode value) {
        return type.isEmpty() || hasType(value, type);
    }

    /** Returns whether a {@code type} keyword allows a value; true if there is no such keyword. */
    static boolean allows(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> hasType(value, each.asString("")));
        }
        return !type.isString() || hasType(value, type.stringValue());
    }

    private static boolean hasType(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> value.isNull();
        };
    }

    private static boolean isNumberFormat(DocumentNode node) {
        String format = node.text("");
        return format.startsWith("int") || format.equals("float") || format.equals("double");
    }

    private static Map<String, String> ofType(String type, String... keywords) {
        return Stream.of(keywords).collect(Collectors.toMap(keyword -> keyword, keyword -> type));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, String> merge(Map<String, String>... maps) {
        return Stream.of(maps)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
