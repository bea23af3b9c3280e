package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates values at the boundaries of a schema, for one location in a body. They are only candidates for valid
 * values, so the caller must judge them.
 */
final class BoundaryValues {

    /** The description of an object with every optional property. */
    static final String FULL_OBJECT = "an object with every optional property";

    private static final int MAX_ARRAY_LENGTH = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaAlternatives alternatives;
    private final ValueGenerator minimal;
    private final ValueGenerator maximal;

    BoundaryValues(SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.alternatives = alternatives;
        this.minimal = new ValueGenerator(alternatives, fixed, GenerationMode.MINIMAL);
        this.maximal = new ValueGenerator(alternatives, fixed, GenerationMode.MAXIMAL);
    }

    /** Returns the candidates, each under a description for users. */
    Map<String, JsonNode> of(MutationPoint point) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        AllOfSchemas schema = point.schema();
        if (schema.allowedValues().isPresent()) {
            schema.allowedValues().get().forEach(value -> values.put("the value " + value, value));
            return values;
        }
        Set<String> types = schema.types();
        if (types.contains("string")) {
            new StringValues(schema)
                    .boundaryValues()
                    .forEach((description, text) -> values.put(description, NODES.stringNode(text)));
        }
        if (types.contains("number") || types.contains("integer")) {
            values.putAll(new NumberValues(schema).boundaryValues());
        }
        if (types.contains("boolean")) {
            values.put("the value true", NODES.booleanNode(true));
            values.put("the value false", NODES.booleanNode(false));
        }
        if (types.contains("object")) {
            addObjects(point, values);
        }
        if (types.contains("array")) {
            addArrays(point, values);
        }
        if (types.contains("null")) {
            values.put("the value null", NODES.nullNode());
        }
        return values;
    }

    private void addObjects(MutationPoint point, Map<String, JsonNode> values) {
        minimal.generate(point.schema(), point.at()).ifPresent(value -> values.put("the smallest object", value));
        if (point.schema().properties().isEmpty()) {
            mapOfOne(point).ifPresent(map -> values.put("an object with one property", map));
        }
        JsonNode full = maximal.generate(point.schema(), point.at()).orElse(NODES.missingNode());
        if (!(full instanceof ObjectNode object)) {
            return;
        }
        values.put(FULL_OBJECT, full);
        Set<String> required = point.schema().required();
        for (String name : List.copyOf(object.propertyNames())) {
            if (!required.contains(name)) {
                ObjectNode without = object.deepCopy();
                without.remove(name);
                values.put("an object with every property except '" + name + "'", without);
                if (point.value().isObject()) {
                    ObjectNode extended = ((ObjectNode) point.value()).deepCopy();
                    extended.set(name, object.get(name));
                    values.put("an object with the property '" + name + "' added", extended);
                }
            }
        }
    }

    // An object without declared properties is a map if the contract has a schema for its values.
    private Optional<JsonNode> mapOfOne(MutationPoint point) {
        if (point.schema()
                .all("additionalProperties")
                .noneMatch(node -> node.value().isObject())) {
            return Optional.empty();
        }
        List<DocumentNode> nameSchemas = point.schema().all("propertyNames").toList();
        Optional<String> name = nameSchemas.isEmpty()
                ? Optional.of("extra0")
                : minimal.generate(nameSchemas, point.at()).map(value -> value.asString(""));
        return name.flatMap(each -> minimal.generate(
                        point.schema().additionalSchemas(), point.at().appendProperty(each))
                .map(value -> ObjectRepairs.with(NODES.objectNode(), each, value)));
    }

    private void addArrays(MutationPoint point, Map<String, JsonNode> values) {
        int minItems =
                point.schema().largest("minItems").map(BigDecimal::intValue).orElse(0);
        int maxItems =
                point.schema().smallest("maxItems").map(BigDecimal::intValue).orElse(2);
        values.put("the shortest array", elements(point, minItems));
        values.put("an array of one element", elements(point, Math.max(1, minItems)));
        if (maxItems <= MAX_ARRAY_LENGTH) {
            values.put("the longest array", elements(point, maxItems));
        }
    }

    /** Returns an array with this many elements, which differ if possible, so that they satisfy {@code uniqueItems}. */
    ArrayNode elements(MutationPoint point, int count) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < count; i++) {
            List<DocumentNode> schemas = point.schema().elementSchemas(i);
            JsonPointer at = point.at().appendIndex(i);
            int index = i;
            minimal.generate(schemas, at).ifPresent(value -> array.add(distinct(value, schemas, at, index)));
        }
        return array;
    }

    private JsonNode distinct(JsonNode value, List<DocumentNode> schemas, JsonPointer at, int index) {
        if (value.isNumber()) {
            return NODES.numberNode(
                    value.decimalValue().add(BigDecimal.valueOf(index)).toBigInteger());
        }
        boolean restricted = alternatives.of(schemas).stream()
                .anyMatch(alternative -> alternative.allowedValues().isPresent()
                        || alternative.text("format").isPresent());
        if (value.isString() && !restricted) {
            return NODES.stringNode(value.stringValue() + (index == 0 ? "" : index));
        }
        return index % 2 == 0 ? value : maximal.generate(schemas, at).orElse(value);
    }
}
