package dev.understudy.suite.strength;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes copies of trees. */
final class Edit {

    private Edit() {}

    /** A copy with another value at a place that exists. */
    static JsonNode replace(JsonNode root, JsonPointer at, JsonNode value) {
        if (at.equals(JsonPointer.empty())) {
            return value;
        }
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(at.head());
        JsonPointer last = at.last();
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
        return copy;
    }

    /** A copy of an object without a property. */
    static JsonNode without(JsonNode object, String name) {
        ObjectNode copy = (ObjectNode) object.deepCopy();
        copy.remove(name);
        return copy;
    }

    /** A copy of an object with a property. */
    static JsonNode with(JsonNode object, String name, JsonNode value) {
        ObjectNode copy = (ObjectNode) object.deepCopy();
        copy.set(name, value);
        return copy;
    }

    /** A copy of an array with one element more. */
    static JsonNode append(JsonNode array, JsonNode element) {
        return ((ArrayNode) array.deepCopy()).add(element);
    }

    /** A copy of an array cut off at a size. */
    static JsonNode first(JsonNode array, int size) {
        ArrayNode copy = (ArrayNode) array.deepCopy();
        while (copy.size() > size) {
            copy.remove(copy.size() - 1);
        }
        return copy;
    }
}
