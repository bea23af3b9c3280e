package dev.understudy.contract.style;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a value that is serialised as name-value pairs, in a query, a cookie or a form. */
final class StyledPairs {

    private static final Pattern BRACKETED_NAME = Pattern.compile("\\[([^\\]]*)]");

    private final Parameter parameter;
    private final Shape shape;
    private final List<Map.Entry<String, String>> pairs;

    /**
     * Creates a reader.
     *
     * @param pairs the name-value pairs; the names are decoded, the values are still percent-encoded
     */
    StyledPairs(Parameter parameter, Shape shape, List<Map.Entry<String, String>> pairs) {
        this.parameter = parameter;
        this.shape = shape;
        this.pairs = pairs;
    }

    /** Returns the only reading of a form: an object with a property for each name. */
    static List<JsonNode> form(Shape shape, List<Map.Entry<String, String>> pairs) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        pairs.forEach(pair -> put(object, shape, List.of(pair.getKey()), PercentDecoder.decodeForm(pair.getValue())));
        return List.of(object);
    }

    /** Returns all readings of the pairs, the most likely first; empty if the parameter is absent. */
    Optional<List<JsonNode>> readings() {
        if (parameter.style() == Parameter.Style.DEEP_OBJECT) {
            return deepObject();
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
            readings.addAll(Scalars.readings(PercentDecoder.decodeForm(values.get(0)), shape));
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

    private static List<String> decoded(List<String> values) {
        return values.stream().map(PercentDecoder::decodeForm).toList();
    }

    // Each property is a separate pair. If the schema does not declare properties, all pairs belong to the object.
    private Optional<List<JsonNode>> exploded() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> pair : pairs) {
            if (shape.propertyNames().isEmpty() || shape.propertyNames().contains(pair.getKey())) {
                put(object, shape, List.of(pair.getKey()), PercentDecoder.decodeForm(pair.getValue()));
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(List.of(object));
    }

    private Optional<List<JsonNode>> deepObject() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> pair : pairs) {
            if (pair.getKey().startsWith(parameter.name() + "[")) {
                List<String> steps = BRACKETED_NAME
                        .matcher(pair.getKey())
                        .results()
                        .map(step -> step.group(1))
                        .toList();
                put(object, shape, steps, PercentDecoder.decodeForm(pair.getValue()));
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(List.of(object));
    }

    // Puts a value at a path of property names. OpenAPI defines deepObject for one level only, but most servers read
    // a[b][c]=1 as nested objects, and so does this method.
    private static void put(ObjectNode object, Shape shape, List<String> steps, String value) {
        String name = steps.get(0);
        Shape property = shape.property(name);
        if (steps.size() > 1) {
            put(object.withObjectProperty(name), property, steps.subList(1, steps.size()), value);
        } else if (property.hasType("array")) {
            object.withArrayProperty(name).add(Scalars.mostLikely(value, property.element(0)));
        } else {
            object.set(name, Scalars.mostLikely(value, property));
        }
    }
}
