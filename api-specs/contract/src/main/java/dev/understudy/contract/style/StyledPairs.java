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

/** Reads a value that is spread over names with values: in a query, a cookie or a form. */
final class StyledPairs {

    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]");

    private final Parameter parameter;
    private final Shape shape;
    private final List<Map.Entry<String, String>> pairs;

    /** With names already decoded and values not. */
    StyledPairs(Parameter parameter, Shape shape, List<Map.Entry<String, String>> pairs) {
        this.parameter = parameter;
        this.shape = shape;
        this.pairs = pairs;
    }

    /** The one object that all pairs of a form make. */
    static List<JsonNode> form(Shape shape, List<Map.Entry<String, String>> pairs) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        pairs.forEach(pair -> put(object, shape, List.of(pair.getKey()), Percent.decodeForm(pair.getValue())));
        return List.of(object);
    }

    /** Every value that the pairs can mean, the likeliest first; empty if the parameter is not among them. */
    Optional<List<JsonNode>> readings() {
        if (parameter.style() == Parameter.Style.DEEP_OBJECT) {
            return deepObject();
        }
        if (shape.has("object") && parameter.explode()) {
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
            if (shape.has("array")) {
                readings.add(Compound.array(parts, shape));
            }
            if (shape.has("object")) {
                readings.add(Compound.alternating(parts, shape));
            }
        }
        if (!shape.isCompound()) {
            readings.addAll(Scalars.readings(Percent.decodeForm(values.get(0)), shape));
        }
        return readings;
    }

    // The separator stands for itself, and what looks like it in a part is encoded; but many clients encode both.
    private List<List<String>> splits(String value) {
        String separator = switch (parameter.style()) {
            case SPACE_DELIMITED -> "%20|\\+";
            case PIPE_DELIMITED -> "\\|";
            default -> ",";
        };
        String encoded = parameter.style() == Parameter.Style.PIPE_DELIMITED ? "(?i)%7C" : "(?i)%2C";
        if (value.isEmpty()) {
            return List.of(List.of());
        }
        List<String> plainly = List.of(value.split(separator, -1));
        return plainly.size() > 1
                ? List.of(decoded(plainly))
                : List.of(decoded(plainly), decoded(List.of(value.split(encoded, -1))));
    }

    private static List<String> decoded(List<String> values) {
        return values.stream().map(Percent::decodeForm).toList();
    }

    // Each property is a name of its own; an object that declares none takes them all.
    private Optional<List<JsonNode>> exploded() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> pair : pairs) {
            if (shape.properties().isEmpty() || shape.properties().contains(pair.getKey())) {
                put(object, shape, List.of(pair.getKey()), Percent.decodeForm(pair.getValue()));
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(List.of(object));
    }

    private Optional<List<JsonNode>> deepObject() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> pair : pairs) {
            if (pair.getKey().startsWith(parameter.name() + "[")) {
                List<String> steps = STEP.matcher(pair.getKey())
                        .results()
                        .map(step -> step.group(1))
                        .toList();
                put(object, shape, steps, Percent.decodeForm(pair.getValue()));
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(List.of(object));
    }

    // OpenAPI defines one level; deeper ones are read as most servers read them.
    private static void put(ObjectNode object, Shape shape, List<String> steps, String value) {
        String name = steps.get(0);
        Shape below = shape.property(name);
        if (steps.size() > 1) {
            put(object.withObjectProperty(name), below, steps.subList(1, steps.size()), value);
        } else if (below.has("array")) {
            object.withArrayProperty(name).add(Scalars.likeliest(value, below.element(0)));
        } else {
            object.set(name, Scalars.likeliest(value, below));
        }
    }
}
