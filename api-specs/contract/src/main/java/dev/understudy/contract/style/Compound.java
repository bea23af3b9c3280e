package dev.understudy.contract.style;

import dev.understudy.contract.schema.Shape;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts parts that are already told apart together as an array or an object. */
final class Compound {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Compound() {}

    static JsonNode array(List<String> parts, Shape shape) {
        ArrayNode array = NODES.arrayNode();
        for (String part : parts) {
            array.add(Scalars.likeliest(part, shape.element(array.size())));
        }
        return array;
    }

    /** From names and values in turn. */
    static JsonNode alternating(List<String> parts, Shape shape) {
        if (parts.size() % 2 != 0) {
            throw new UnreadableStyle("names and values in turn, but their number is odd");
        }
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < parts.size(); i += 2) {
            object.set(parts.get(i), Scalars.likeliest(parts.get(i + 1), shape.property(parts.get(i))));
        }
        return object;
    }

    /** From parts that are each a name, an equals sign and a value. */
    static JsonNode assigned(List<String> parts, Shape shape) {
        ObjectNode object = NODES.objectNode();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new UnreadableStyle("name=value for each part, but '" + part + "' has no equals sign");
            }
            String name = part.substring(0, equals);
            object.set(name, Scalars.likeliest(part.substring(equals + 1), shape.property(name)));
        }
        return object;
    }
}
