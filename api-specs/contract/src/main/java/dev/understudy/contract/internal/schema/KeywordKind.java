package dev.understudy.contract.internal.schema;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The kind of value that a keyword must have. It determines how the value is copied into the bundle. */
@SuppressWarnings("ImmutableEnumChecker")
enum KeywordKind {
    /** Any value. */
    VALUE("any value"),
    /** A number. */
    NUMBER("a number"),
    /** A number or, in OpenAPI 3.0 and draft 4, a boolean that makes the bound next to it exclusive. */
    BOUND("a number or a boolean"),
    /** A non-negative integer. */
    COUNT("a non-negative integer"),
    /** A boolean. */
    FLAG("a boolean"),
    /** An array of values. */
    LIST("an array"),
    /** An object whose values are arrays of names. */
    LISTS("an object of arrays"),
    /** One schema. */
    SCHEMA("a schema"),
    /** A non-empty array of schemas. */
    SCHEMAS("a non-empty array of schemas"),
    /** An object whose values are schemas. */
    NAMED_SCHEMAS("an object of schemas"),
    /** One schema or an array of schemas: {@code items} before 2020-12. */
    SCHEMA_OR_SCHEMAS("a schema or an array of schemas"),
    /** An object whose values are schemas or arrays of names: {@code dependencies} before 2019-09. */
    DEPENDENCIES("an object whose values are schemas or arrays of names"),
    /** A regular expression. */
    PATTERN("a regular expression"),
    /** The name of a format. */
    FORMAT("the name of a format"),
    /** The name of a type or an array of such names. */
    TYPE("the name of a type or an array of such names"),
    /** The name of an encoding of bytes as text. */
    ENCODING("the name of an encoding"),
    /** The media type of an embedded document. */
    MEDIA_TYPE("a media type"),
    /** A Discriminator Object. */
    DISCRIMINATOR("an object"),
    /** A reference. */
    REFERENCE("a URI reference"),
    /** A reference whose target depends on the dynamic scope. */
    DYNAMIC_REFERENCE("a URI reference"),
    /**
     * Any value, which is not copied because it does not restrict values: an annotation, an identifier, or schemas that
     * apply only through a reference.
     */
    ANNOTATION("any value"),
    /** The value of a keyword that the dialect does not define. It is listed as not checked. */
    UNKNOWN("any value");

    private static final Map<String, KeywordKind> COMMON = merge(
            of(NUMBER, "maximum", "minimum", "multipleOf", "exclusiveMaximum", "exclusiveMinimum"),
            of(COUNT, "maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties"),
            of(FLAG, "uniqueItems", "readOnly", "writeOnly"),
            of(LIST, "required", "enum"),
            of(PATTERN, "pattern"),
            of(FORMAT, "format"),
            of(TYPE, "type"),
            of(SCHEMA, "not", "additionalProperties"),
            of(SCHEMAS, "allOf", "oneOf", "anyOf"),
            of(NAMED_SCHEMAS, "properties"),
            of(REFERENCE, "$ref"),
            of(DISCRIMINATOR, "discriminator"),
            of(ANNOTATION, "title", "description", "default", "deprecated", "example", "externalDocs", "xml"));

    private static final Map<String, KeywordKind> OPENAPI_3_0 =
            merge(COMMON, of(FLAG, "nullable"), of(BOUND, "exclusiveMaximum", "exclusiveMinimum"), of(SCHEMA, "items"));

    private static final Map<String, KeywordKind> SINCE_2020 = merge(
            COMMON,
            of(VALUE, "const"),
            of(COUNT, "minContains", "maxContains"),
            of(LISTS, "dependentRequired"),
            of(ENCODING, "contentEncoding"),
            of(MEDIA_TYPE, "contentMediaType"),
            of(SCHEMA, "items", "contains", "if", "then", "else", "propertyNames", "contentSchema"),
            of(SCHEMA, "unevaluatedItems", "unevaluatedProperties"),
            of(SCHEMAS, "prefixItems"),
            of(NAMED_SCHEMAS, "patternProperties", "dependentSchemas"),
            of(DYNAMIC_REFERENCE, "$dynamicRef"),
            of(ANNOTATION, "$defs", "definitions", "examples"),
            of(ANNOTATION, "$id", "$anchor", "$dynamicAnchor", "$schema", "$comment", "$vocabulary"));

    private static final Map<String, KeywordKind> BEFORE_2020 = merge(
            SINCE_2020,
            of(BOUND, "exclusiveMaximum", "exclusiveMinimum"),
            of(SCHEMA_OR_SCHEMAS, "items"),
            of(SCHEMA, "additionalItems"),
            of(DEPENDENCIES, "dependencies"),
            of(ANNOTATION, "id"),
            of(UNKNOWN, "prefixItems", "$dynamicRef", "$recursiveRef"));

    // Keywords whose schemas apply to the same value as the schema that contains the keyword.
    private static final Set<String> IN_PLACE =
            Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies", "$ref");

    private final String expected;

    KeywordKind(String expected) {
        this.expected = expected;
    }

    static KeywordKind of(String keyword, DialectName dialect) {
        Map<String, KeywordKind> kinds = switch (dialect) {
            case OPENAPI_3_0 -> OPENAPI_3_0;
            case OPENAPI_3_1, DRAFT_2020_12 -> SINCE_2020;
            default -> BEFORE_2020;
        };
        return kinds.getOrDefault(keyword, keyword.startsWith("x-") ? ANNOTATION : UNKNOWN);
    }

    static boolean isInPlace(String keyword) {
        return IN_PLACE.contains(keyword);
    }

    /** Returns a description of the expected value, for messages. */
    String expected() {
        return expected;
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case VALUE, ANNOTATION, UNKNOWN -> true;
            case NUMBER -> value.isNumber();
            case BOUND -> value.isNumber() || value.isBoolean();
            case COUNT -> isCount(value);
            case FLAG -> value.isBoolean();
            case LIST -> value.isArray();
            case LISTS -> value.isObject() && value.valueStream().allMatch(JsonNode::isArray);
            case SCHEMA -> isSchema(value);
            case SCHEMAS -> value.isArray() && !value.isEmpty();
            case SCHEMA_OR_SCHEMAS -> isSchema(value) || value.isArray();
            case NAMED_SCHEMAS, DEPENDENCIES, DISCRIMINATOR -> value.isObject();
            case TYPE -> value.isString() || value.isArray();
            case PATTERN, FORMAT, ENCODING, MEDIA_TYPE, REFERENCE, DYNAMIC_REFERENCE -> value.isString();
        };
    }

    private static boolean isCount(JsonNode value) {
        return value.isNumber()
                && value.canConvertToExactIntegral()
                && value.decimalValue().signum() >= 0;
    }

    private static boolean isSchema(JsonNode value) {
        return value.isObject() || value.isBoolean();
    }

    private static Map<String, KeywordKind> of(KeywordKind kind, String... keywords) {
        return Set.of(keywords).stream().collect(Collectors.toMap(keyword -> keyword, keyword -> kind));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, KeywordKind> merge(Map<String, KeywordKind>... maps) {
        return Stream.of(maps)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, last) -> last));
    }
}
