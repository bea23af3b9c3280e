package dev.understudy.contract.style;

import dev.understudy.contract.schema.Shape;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds arrays and objects from the parts of a serialised value, which the caller has already split and decoded. */
final class CompoundValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CompoundValues() {}

    static JsonNode array(List<String> parts, Shape shape) {
        ArrayNode array = NODES.arrayNode();
        for (String part : parts) {
            array.add(Scalars.mostLikely(part, shape.element(array.size())));
        }
        return array;
    }

    /** Builds an object from alternating names and values. */
    static JsonNode objectOfAlternatingParts(List<String> parts, Shape shape) {
        if (parts.size() % 2 != 0) {
            throw new UnreadableValueException("alternating names and values, but the last name has no value");
        }
        ObjectNode object = NODES.objectNode();
        for (int i = 0; i < parts.size(); i += 2) {
            object.set(parts.get(i), Scalars.mostLikely(parts.get(i + 1), shape.property(parts.get(i))));
        }
        return object;
    }

    /** Builds an object from parts of the form {@code name=value}. */
    static JsonNode objectOfNameValueParts(List<String> parts, Shape shape) {
        ObjectNode object = NODES.objectNode();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new UnreadableValueException("name=value for each part, but '" + part + "' has no equals sign");
            }
            String name = part.substring(0, equals);
            object.set(name, Scalars.mostLikely(part.substring(equals + 1), shape.property(name)));
        }
        return object;
    }

    /** Puts a value into an object; the values of a property that can be an array are collected in an array. */
    static void put(ObjectNode object, String name, String value, Shape property) {
        if (property.hasType("array")) {
            JsonNode present = object.get(name);
            ArrayNode array = present instanceof ArrayNode elements ? elements : object.putArray(name);
            array.add(Scalars.mostLikely(value, property.element(array.size())));
        } else {
            object.set(name, Scalars.mostLikely(value, property));
        }
    }
}
