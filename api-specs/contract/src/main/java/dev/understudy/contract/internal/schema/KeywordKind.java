package dev.understudy.contract.internal.schema;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What stands behind a keyword, and so how its value is copied. */
// The predicates have no state; their type cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
enum KeywordKind {
    /** Any value. */
    VALUE("any value"),
    /** A number. */
    NUMBER("a number"),
    /** A number, or in OpenAPI 3.0 whether the bound beside it is exclusive. */
    BOUND("a number or a boolean"),
    /** How many. */
    COUNT("a whole number, not negative"),
    /** Whether or not. */
    FLAG("a boolean"),
    /** A list of values. */
    LIST("a list"),
    /** Lists of names, by name. */
    LISTS("an object of lists"),
    /** One schema. */
    SCHEMA("a schema"),
    /** A list of schemas. */
    SCHEMAS("a list of schemas"),
    /** Schemas by name. */
    NAMED_SCHEMAS("an object of schemas"),
    /** One schema, or a list of them: {@code items} before 2020-12. */
    SCHEMA_OR_SCHEMAS("a schema or a list of them"),
    /** Schemas or lists of names, by name: {@code dependencies} before 2019-09. */
    DEPENDENCIES("an object of schemas and lists"),
    /** A regular expression. */
    PATTERN("a regular expression"),
    /** A format's name. */
    FORMAT("a name"),
    /** The names of the types that are allowed. */
    TYPE("a type or a list of types"),
    /** How a text holds bytes. */
    ENCODING("a name"),
    /** What a text holds. */
    MEDIA_TYPE("a media type"),
    /** Says which of several schemas is meant. */
    DISCRIMINATOR("an object"),
    /** A reference. */
    REFERENCE("a URI reference"),
    /** A reference whose target depends on the way there. */
    DYNAMIC_REFERENCE("a URI reference"),
    /** Asks nothing of a value: annotations, and schemas that are only ever referred to. */
    ANNOTATION("any value"),
    /** Not a keyword of this dialect. */
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

    // Keywords whose schemas judge the same value as the schema that they stand in.
    private static final Set<String> IN_PLACE =
            Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas", "dependencies", "$ref");

    private final String expected;

    KeywordKind(String expected) {
        this.expected = expected;
    }

    /** The kind of a keyword in a dialect. */
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

    /** What should stand behind the keyword, for people. */
    String expected() {
        return expected;
    }

    /** Whether a value may stand behind the keyword. */
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
