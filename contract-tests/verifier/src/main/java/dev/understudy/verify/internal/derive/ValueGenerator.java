package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Generates values that probably satisfy a schema. The caller must judge them. */
final class ValueGenerator {

    /** Optional properties and elements are generated only at depths less than this. The root is at depth 0. */
    static final int OPTIONAL_DEPTH_LIMIT = 5;

    // Ends the recursion for a schema that requires itself, which no finite value can satisfy.
    private static final int MAX_DEPTH = 12;
    private static final int MAX_EXTRA_ELEMENTS = 3;
    // Limits the optional properties below the root, since schemas that refer to many others would produce huge values.
    private static final int MAX_OPTIONAL = 100;
    private static final int MAX_VALUES = 2_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaAlternatives alternatives;
    private final FixedBodyValues fixed;
    private final GenerationMode mode;
    private int optionalCount;
    private int valueCount;

    ValueGenerator(SchemaAlternatives alternatives, FixedBodyValues fixed, GenerationMode mode) {
        this.alternatives = alternatives;
        this.fixed = fixed;
        this.mode = mode;
    }

    /** Generates a value that should satisfy all of the schemas, for a location in a body; empty if none is found. */
    Optional<JsonNode> generate(List<DocumentNode> schemas, JsonPointer at) {
        resetLimits();
        return generate(schemas, at, 0);
    }

    /** Generates a value for one alternative at a location in a body; empty if none is found. */
    Optional<JsonNode> generate(AllOfSchemas schema, JsonPointer at) {
        resetLimits();
        return fixed.at(at).or(() -> generateAlternative(schema, at, 0));
    }

    private void resetLimits() {
        optionalCount = 0;
        valueCount = 0;
    }

    private Optional<JsonNode> generate(List<DocumentNode> schemas, JsonPointer at, int depth) {
        if (fixed.at(at).isPresent() || depth > MAX_DEPTH || ++valueCount > MAX_VALUES) {
            return fixed.at(at);
        }
        List<AllOfSchemas> choices = alternatives.of(schemas);
        int first = choices.isEmpty() ? 0 : mode.chooseBetween(0, choices.size() - 1);
        for (int i = 0; i < choices.size(); i++) {
            Optional<JsonNode> value = generateAlternative(choices.get((first + i) % choices.size()), at, depth);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> generateAlternative(AllOfSchemas schema, JsonPointer at, int depth) {
        Optional<List<JsonNode>> listed = schema.allowedValues();
        if (listed.isPresent()) {
            List<JsonNode> values = listed.get();
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(values.get(mode.chooseBetween(0, values.size() - 1)));
        }
        Set<String> types = schema.types();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonNode> example = mode.prefersExamples() ? Examples.scalar(schema) : Optional.empty();
        if (example.isPresent()) {
            return example;
        }
        // Except at random, the first type is chosen. It is null only if there is no other.
        List<String> nullLast = List.copyOf(types.stream()
                .sorted((one, other) -> Boolean.compare(one.equals("null"), other.equals("null")))
                .toList());
        return ofType(nullLast.get(mode.chooseBetween(0, nullLast.size() - 1)), schema, at, depth);
    }

    private boolean includeOptional(int depth) {
        boolean include = (depth == 0 || optionalCount < MAX_OPTIONAL) && mode.includesOptional(depth);
        optionalCount += include ? 1 : 0;
        return include;
    }

    private Optional<JsonNode> ofType(String type, AllOfSchemas schema, JsonPointer at, int depth) {
        return switch (type) {
            case "object" -> object(schema, at, depth);
            case "array" -> array(schema, at, depth);
            case "string" -> Optional.of(NODES.stringNode(string(schema, at)));
            case "number", "integer" -> Optional.of(new NumberValues(schema).generate(mode));
            case "boolean" -> Optional.of(NODES.booleanNode(mode.chooseBetween(0, 1) == 1));
            case "null" -> Optional.of(NODES.nullNode());
            default -> Optional.empty();
        };
    }

    private String string(AllOfSchemas schema, JsonPointer at) {
        StringValues values = new StringValues(schema);
        Optional<String> expiry = mode.prefersExamples() ? ExpiryTimes.of(schema, at) : Optional.empty();
        return expiry.filter(values::allows).orElseGet(() -> values.generate(mode));
    }

    private Optional<JsonNode> object(AllOfSchemas schema, JsonPointer at, int depth) {
        ObjectNode object = NODES.objectNode();
        Map<String, List<DocumentNode>> properties = schema.properties();
        for (String name : schema.required()) {
            List<DocumentNode> schemas = schema.propertySchemas(name);
            if (ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                continue;
            }
            Optional<JsonNode> value = generate(schemas, at.appendProperty(name), depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            object.set(name, value.get());
        }
        addOptional(object, properties, at, depth);
        addUntilMinProperties(object, schema, at, depth);
        return Optional.of(object);
    }

    private void addOptional(ObjectNode object, Map<String, List<DocumentNode>> properties, JsonPointer at, int depth) {
        properties.forEach((name, schemas) -> {
            if (!object.has(name) && includeOptional(depth) && !ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                generate(schemas, at.appendProperty(name), depth + 1).ifPresent(value -> object.set(name, value));
            }
        });
    }

    private void addUntilMinProperties(ObjectNode object, AllOfSchemas schema, JsonPointer at, int depth) {
        int minProperties =
                schema.largest("minProperties").map(BigDecimal::intValue).orElse(0);
        schema.properties().forEach((name, schemas) -> {
            if (object.size() < minProperties
                    && !object.has(name)
                    && !ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                generate(schemas, at.appendProperty(name), depth + 1).ifPresent(value -> object.set(name, value));
            }
        });
        for (int i = 0; object.size() < minProperties && i < minProperties; i++) {
            String name = "extra" + i;
            generate(schema.additionalSchemas(), at.appendProperty(name), depth + 1)
                    .ifPresent(value -> object.set(name, value));
        }
    }

    private Optional<JsonNode> array(AllOfSchemas schema, JsonPointer at, int depth) {
        int minItems = schema.largest("minItems").map(BigDecimal::intValue).orElse(0);
        int minSize = Math.max(schema.minContains(), minItems);
        int maxItems = schema.smallest("maxItems").map(BigDecimal::intValue).orElse(minSize + MAX_EXTRA_ELEMENTS);
        int size = includeOptional(depth) ? Math.max(minSize, Math.min(maxItems, 1)) : minSize;
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            Optional<JsonNode> element = generate(schema.elementSchemas(i), at.appendIndex(i), depth + 1);
            if (element.isEmpty()) {
                return i < minSize ? Optional.empty() : Optional.of(array);
            }
            array.add(schema.isTrue("uniqueItems") ? distinct(array, element.get()) : element.get());
        }
        return Optional.of(array);
    }

    // Makes an element of a uniqueItems array differ from the others by appending or adding its index.
    private static JsonNode distinct(ArrayNode others, JsonNode value) {
        boolean duplicate = others.valueStream().anyMatch(value::equals);
        if (duplicate && value.isString()) {
            return NODES.stringNode(value.stringValue() + others.size());
        }
        return duplicate && value.isNumber()
                ? NODES.numberNode(value.decimalValue().add(BigDecimal.valueOf(others.size())))
                : value;
    }
}
