package dev.understudy.contract.style;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a value that is serialised as name-value pairs, in a query, a cookie or a form. */
final class StyledPairs {

    private final Parameter parameter;
    private final Shape shape;
    private final List<Map.Entry<String, String>> pairs;
    private final UnaryOperator<String> decode;

    /**
     * Creates a reader.
     *
     * @param pairs the name-value pairs; the names are decoded, the values are not
     * @param decode decodes a value
     */
    StyledPairs(Parameter parameter, Shape shape, List<Map.Entry<String, String>> pairs, UnaryOperator<String> decode) {
        this.parameter = parameter;
        this.shape = shape;
        this.pairs = pairs;
        this.decode = decode;
    }

    /** Returns all readings of the pairs, the most likely first; empty if the parameter is absent. */
    Optional<List<JsonNode>> readings() {
        if (parameter.style() == Parameter.Style.DEEP_OBJECT) {
            return new DeepObject(parameter.name(), shape, decode).read(pairs).map(List::of);
        }
        if (shape.hasType("object") && parameter.explode()) {
            return exploded();
        }
        List<String> values = pairs.stream()
                .filter(pair -> pair.getKey().equals(parameter.name()))
                .map(Map.Entry::getValue)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(readings(values));
    }

    private List<JsonNode> readings(List<String> values) {
        List<JsonNode> readings = new ArrayList<>();
        for (List<String> parts : parameter.explode() ? List.of(decoded(values)) : splits(values.get(0))) {
            if (shape.hasType("array")) {
                readings.add(CompoundValues.array(parts, shape));
            }
            if (shape.hasType("object")) {
                readings.add(CompoundValues.objectOfAlternatingParts(parts, shape));
            }
        }
        if (!shape.isCompound()) {
            readings.addAll(Scalars.readings(decode.apply(values.get(0)), shape));
        }
        return readings;
    }

    // By RFC 6570, a separating comma is not percent-encoded, but a comma within a part is. Many clients encode the
    // separators of all styles, so a text without an unencoded separator has two readings.
    private List<List<String>> splits(String value) {
        String separator = switch (parameter.style()) {
            case SPACE_DELIMITED -> "%20|\\+";
            case PIPE_DELIMITED -> "\\|";
            default -> ",";
        };
        String encodedSeparator = parameter.style() == Parameter.Style.PIPE_DELIMITED ? "(?i)%7C" : "(?i)%2C";
        if (value.isEmpty()) {
            return List.of(List.of());
        }
        List<String> parts = List.of(value.split(separator, -1));
        return parts.size() > 1
                ? List.of(decoded(parts))
                : List.of(decoded(parts), decoded(List.of(value.split(encodedSeparator, -1))));
    }

    private List<String> decoded(List<String> values) {
        return values.stream().map(decode).toList();
    }

    // Each property is a separate pair. If the schema does not declare properties, all pairs belong to the object.
    private Optional<List<JsonNode>> exploded() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> pair : pairs) {
            String name = pair.getKey();
            if (shape.propertyNames().isEmpty() || shape.propertyNames().contains(name)) {
                CompoundValues.put(object, name, decode.apply(pair.getValue()), shape.property(name));
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(List.of(object));
    }
}
