package dev.understudy.verify.internal.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Generates candidates for invalid values at one location in a body: values of another type, values outside an
 * {@code enum} or just outside the boundaries, and objects with a missing, an undeclared or a read-only property.
 */
final class InvalidValues {

    // Limits the size of invalid arrays and objects. A larger maximum in a schema is not tested.
    private static final int MAX_SIZE = 200;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaAlternatives alternatives;
    private final BoundaryValues boundaries;

    InvalidValues(SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.alternatives = alternatives;
        this.boundaries = new BoundaryValues(alternatives, fixed);
    }

    /** Returns the candidates. Some may be valid or have several faults, so the caller must judge them. */
    List<JsonNode> of(MutationPoint point) {
        AllOfSchemas schema = point.schema();
        List<JsonNode> invalid = new ArrayList<>();
        Set<String> types = schema.types();
        // Values of another type come first, since many servers convert them instead of rejecting them.
        invalid.addAll(WrongTypes.of(schema));
        schema.allowedValues().ifPresent(values -> addUnlisted(values, invalid));
        if (types.contains("string")) {
            new StringValues(schema).invalidValues().values().forEach(text -> invalid.add(NODES.stringNode(text)));
        }
        if (types.contains("number") || types.contains("integer")) {
            invalid.addAll(new NumberValues(schema).invalidValues().values());
        }
        if (point.value() instanceof ObjectNode object) {
            addObjects(point, object, invalid);
        }
        if (point.value().isArray()) {
            addArrays(point, invalid);
        }
        return invalid;
    }

    private static void addUnlisted(List<JsonNode> values, List<JsonNode> invalid) {
        for (JsonNode value : values) {
            if (value.isString()) {
                invalid.add(NODES.stringNode(value.stringValue() + "x"));
                invalid.add(NODES.stringNode(value.stringValue().toUpperCase(Locale.ROOT)));
            } else if (value.isNumber()) {
                invalid.add(NODES.numberNode(value.decimalValue().add(BigDecimal.ONE)));
            } else if (value.isBoolean()) {
                invalid.add(NODES.booleanNode(!value.booleanValue()));
            }
        }
    }

    private void addObjects(MutationPoint point, ObjectNode object, List<JsonNode> invalid) {
        for (String name : List.copyOf(object.propertyNames())) {
            invalid.add(TreeEdits.without(object, JsonPointer.empty().appendProperty(name)));
        }
        invalid.add(NODES.objectNode());
        invalid.add(with(object, "undeclaredProperty", NODES.stringNode("x")));
        point.schema().properties().forEach((name, schemas) -> {
            if (ReadOnlyProperties.isReadOnly(schemas, alternatives)) {
                new ValueGenerator(alternatives, FixedBodyValues.NONE, GenerationMode.MINIMAL)
                        .generate(schemas, point.at().appendProperty(name))
                        .ifPresent(value -> invalid.add(with(object, name, value)));
            }
        });
        point.schema().smallest("maxProperties").map(BigDecimal::intValue).ifPresent(max -> {
            ObjectNode oversized = object.deepCopy();
            for (int i = 0; oversized.size() <= max && i <= MAX_SIZE; i++) {
                oversized.put("extra" + i, "x");
            }
            invalid.add(oversized);
        });
    }

    private void addArrays(MutationPoint point, List<JsonNode> invalid) {
        point.schema()
                .largest("minItems")
                .map(BigDecimal::intValue)
                .filter(minItems -> minItems > 0)
                .ifPresent(minItems -> invalid.add(boundaries.elements(point, minItems - 1)));
        point.schema()
                .smallest("maxItems")
                .map(BigDecimal::intValue)
                .filter(max -> max < MAX_SIZE)
                .ifPresent(max -> invalid.add(boundaries.elements(point, max + 1)));
        if (point.schema().isTrue("uniqueItems")) {
            ArrayNode singleElement = boundaries.elements(point, 1);
            singleElement.values().stream()
                    .findFirst()
                    .ifPresent(first -> invalid.add(NODES.arrayNode().add(first).add(first)));
        }
    }

    private static ObjectNode with(ObjectNode object, String name, JsonNode value) {
        ObjectNode copy = object.deepCopy();
        copy.set(name, value);
        return copy;
    }
}
