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

/** Makes values that probably keep a schema; whoever asks has them judged. */
final class ValueMaker {

    /** How deep below the root optional things are still wanted. */
    static final int FULL_DEPTH = 5;

    // Schemas that must contain themselves allow no value that ends.
    private static final int DEEPEST = 12;
    private static final int MOST_ELEMENTS = 3;
    // Schemas that refer to many others grow with every step down, beyond what anybody sends. The first step is free.
    private static final int MOST_WANTED = 100;
    private static final int MOST_MADE = 2_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Alternatives alternatives;
    private final Pins pins;
    private final Taste taste;
    private int wanted;
    private int made;

    ValueMaker(Alternatives alternatives, Pins pins, Taste taste) {
        this.alternatives = alternatives;
        this.pins = pins;
        this.taste = taste;
    }

    /** A value for some schemas at a place of a body; empty if none is found. */
    Optional<JsonNode> make(List<DocumentNode> schemas, JsonPointer at) {
        begin();
        return make(schemas, at, 0);
    }

    /** A value for one alternative at a place of a body; empty if none is found. */
    Optional<JsonNode> make(Conjunction schema, JsonPointer at) {
        begin();
        return pins.at(at).or(() -> value(schema, at, 0));
    }

    private void begin() {
        wanted = 0;
        made = 0;
    }

    private Optional<JsonNode> make(List<DocumentNode> schemas, JsonPointer at, int depth) {
        if (pins.at(at).isPresent() || depth > DEEPEST || ++made > MOST_MADE) {
            return pins.at(at);
        }
        List<Conjunction> ways = alternatives.of(schemas);
        int first = ways.isEmpty() ? 0 : taste.between(0, ways.size() - 1);
        for (int i = 0; i < ways.size(); i++) {
            Optional<JsonNode> value = value(ways.get((first + i) % ways.size()), at, depth);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> value(Conjunction schema, JsonPointer at, int depth) {
        Optional<List<JsonNode>> listed = schema.listed();
        if (listed.isPresent()) {
            List<JsonNode> values = listed.get();
            return values.isEmpty() ? Optional.empty() : Optional.of(values.get(taste.between(0, values.size() - 1)));
        }
        Set<String> types = schema.types();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        List<String> inOrder = List.copyOf(types.stream()
                .sorted((one, other) -> Boolean.compare(one.equals("null"), other.equals("null")))
                .toList());
        return ofType(inOrder.get(taste.between(0, inOrder.size() - 1)), schema, at, depth);
    }

    private boolean wants(int depth) {
        boolean wants = (depth == 0 || wanted < MOST_WANTED) && taste.wants(depth);
        wanted += wants ? 1 : 0;
        return wants;
    }

    private Optional<JsonNode> ofType(String type, Conjunction schema, JsonPointer at, int depth) {
        return switch (type) {
            case "object" -> object(schema, at, depth);
            case "array" -> array(schema, at, depth);
            case "string" -> Optional.of(NODES.stringNode(new Texts(schema).usual(taste)));
            case "number", "integer" -> Optional.of(new Numbers(schema).usual(taste));
            case "boolean" -> Optional.of(NODES.booleanNode(taste.between(0, 1) == 1));
            case "null" -> Optional.of(NODES.nullNode());
            default -> Optional.empty();
        };
    }

    private Optional<JsonNode> object(Conjunction schema, JsonPointer at, int depth) {
        ObjectNode object = NODES.objectNode();
        Map<String, List<DocumentNode>> properties = schema.properties();
        for (String name : schema.required()) {
            List<DocumentNode> schemas = properties.getOrDefault(name, schema.additional());
            if (Travelling.isLeftOut(schemas, alternatives)) {
                continue;
            }
            Optional<JsonNode> value = make(schemas, at.appendProperty(name), depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            object.set(name, value.get());
        }
        addOptional(object, properties, at, depth);
        fill(object, schema, at, depth);
        return Optional.of(object);
    }

    private void addOptional(ObjectNode object, Map<String, List<DocumentNode>> properties, JsonPointer at, int depth) {
        properties.forEach((name, schemas) -> {
            if (!object.has(name) && wants(depth) && !Travelling.isLeftOut(schemas, alternatives)) {
                make(schemas, at.appendProperty(name), depth + 1).ifPresent(value -> object.set(name, value));
            }
        });
    }

    // Some objects must have members without saying which.
    private void fill(ObjectNode object, Conjunction schema, JsonPointer at, int depth) {
        int fewest = schema.largest("minProperties").map(BigDecimal::intValue).orElse(0);
        schema.properties().forEach((name, schemas) -> {
            if (object.size() < fewest && !object.has(name) && !Travelling.isLeftOut(schemas, alternatives)) {
                make(schemas, at.appendProperty(name), depth + 1).ifPresent(value -> object.set(name, value));
            }
        });
        for (int i = 0; object.size() < fewest && i < fewest; i++) {
            String name = "extra" + i;
            make(schema.additional(), at.appendProperty(name), depth + 1).ifPresent(value -> object.set(name, value));
        }
    }

    private Optional<JsonNode> array(Conjunction schema, JsonPointer at, int depth) {
        int fewest = schema.largest("minItems").map(BigDecimal::intValue).orElse(0);
        int asked = schema.all("contains").findAny().isPresent() ? Math.max(1, fewest) : fewest;
        int most = schema.smallest("maxItems").map(BigDecimal::intValue).orElse(asked + MOST_ELEMENTS);
        int size = wants(depth) ? Math.max(asked, Math.min(most, 1)) : asked;
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            Optional<JsonNode> element = make(schema.element(i), at.appendIndex(i), depth + 1);
            if (element.isEmpty()) {
                return i < asked ? Optional.empty() : Optional.of(array);
            }
            array.add(schema.isTrue("uniqueItems") ? unlike(array, element.get()) : element.get());
        }
        return Optional.of(array);
    }

    // Values that must differ are told apart by their place.
    private static JsonNode unlike(ArrayNode others, JsonNode value) {
        boolean known = others.valueStream().anyMatch(value::equals);
        if (known && value.isString()) {
            return NODES.stringNode(value.stringValue() + others.size());
        }
        return known && value.isNumber()
                ? NODES.numberNode(value.decimalValue().add(BigDecimal.valueOf(others.size())))
                : value;
    }
}
