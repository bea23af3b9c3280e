package dev.understudy.contract.style;

import dev.understudy.contract.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a value in the style deepObject, such as {@code color[R]=100&color[G]=200}.
 *
 * <p>OpenAPI defines the style only for objects whose properties are primitives (OpenAPI 3.1.1, "Style Values"). Other
 * values are read as most servers read them, and {@link ParameterJudge} does not judge them.
 */
final class DeepObject {

    // A name without its closing bracket, or with text after it, is the name of another parameter.
    private static final Pattern BRACKETS = Pattern.compile("(?:\\[[^\\[\\]]*])+");

    private final String name;
    private final Shape shape;
    private final UnaryOperator<String> decode;

    DeepObject(String name, Shape shape, UnaryOperator<String> decode) {
        this.name = name;
        this.shape = shape;
        this.decode = decode;
    }

    /** Returns the value; empty if no pair belongs to the parameter. */
    Optional<JsonNode> read(List<Map.Entry<String, String>> pairs) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> elements = new ArrayList<>();
        for (Map.Entry<String, String> pair : pairs) {
            List<String> path = path(pair.getKey());
            if (!path.isEmpty()) {
                String value = decode.apply(pair.getValue());
                put(object, shape, path, value);
                elements.add(value);
            }
        }
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        boolean isArray = shape.hasType("array") && !shape.hasType("object");
        return Optional.of(isArray ? CompoundValues.array(elements, shape) : object);
    }

    // The names in brackets, the outermost first; empty if the pair does not belong to the parameter.
    private List<String> path(String pairName) {
        if (!pairName.startsWith(name)) {
            return List.of();
        }
        String brackets = pairName.substring(name.length());
        return BRACKETS.matcher(brackets).matches()
                ? List.of(brackets.substring(1, brackets.length() - 1).split("]\\[", -1))
                : List.of();
    }

    // A pair that contradicts an earlier one, such as a[b][c]=1 after a[b]=1, replaces it.
    private static void put(ObjectNode object, Shape shape, List<String> path, String value) {
        String property = path.get(0);
        if (path.size() == 1) {
            CompoundValues.put(object, property, value, shape.property(property));
            return;
        }
        ObjectNode inner = object.get(property) instanceof ObjectNode present ? present : object.putObject(property);
        put(inner, shape.property(property), path.subList(1, path.size()), value);
    }
}
