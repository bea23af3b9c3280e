package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.document.DocumentNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A keyword that asks something of a value itself, rather than handing it or its parts on.
 *
 * @param name the keyword
 * @param type the type that it asks something of; empty if it asks it of all
 */
record AskedKeyword(String name, String type) {

    private static final Map<String, String> TYPES = merge(
            of("", "type", "enum", "const", "not", "oneOf", "anyOf", "if"),
            of("string", "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"),
            of("number", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
            of("array", "minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains"),
            of("array", "unevaluatedItems"),
            of("object", "required", "minProperties", "maxProperties", "additionalProperties", "propertyNames"),
            of("object", "dependentRequired", "discriminator", "unevaluatedProperties"));

    // With these values they ask nothing.
    private static final Map<String, Boolean> SILENT = Map.of(
            "additionalProperties", true,
            "unevaluatedProperties", true,
            "unevaluatedItems", true,
            "uniqueItems", false,
            "exclusiveMinimum", false,
            "exclusiveMaximum", false);

    /** A member of a schema as such a keyword; empty if it is none, or asks nothing. */
    static Optional<AskedKeyword> of(String name, DocumentNode node) {
        return Optional.ofNullable(TYPES.get(name))
                .filter(type -> !asksNothing(name, node.value()))
                .map(type -> new AskedKeyword(name, isNumberFormat(node) ? "number" : type));
    }

    private static boolean asksNothing(String name, JsonNode value) {
        boolean switchedOff =
                value.isBoolean() && Boolean.valueOf(value.booleanValue()).equals(SILENT.get(name));
        return switchedOff || (name.equals("required") && value.isEmpty());
    }

    boolean isPutTo(JsonNode value) {
        return type.isEmpty() || isOf(value, type);
    }

    /** Whether a {@code type} keyword, if there is one, allows a value. */
    static boolean admits(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(each -> isOf(value, each.asString("")));
        }
        return !type.isString() || isOf(value, type.stringValue());
    }

    private static boolean isOf(JsonNode value, String type) {
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

    private static Map<String, String> of(String type, String... keywords) {
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
