package dev.understudy.suite.strength;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies JSON trees with one change. */
final class TreeEdit {

    private TreeEdit() {}

    /** Returns a copy with another value at an existing location. */
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

    /** Returns a copy of an object without a property. */
    static JsonNode without(JsonNode object, String name) {
        ObjectNode copy = (ObjectNode) object.deepCopy();
        copy.remove(name);
        return copy;
    }

    /** Returns a copy of an object with a property added or replaced. */
    static JsonNode with(JsonNode object, String name, JsonNode value) {
        ObjectNode copy = (ObjectNode) object.deepCopy();
        copy.set(name, value);
        return copy;
    }

    /** Returns a copy of an array with an element appended. */
    static JsonNode append(JsonNode array, JsonNode element) {
        return ((ArrayNode) array.deepCopy()).add(element);
    }

    /** Returns a copy of an array with at most the first {@code count} elements. */
    static JsonNode first(JsonNode array, int count) {
        ArrayNode copy = (ArrayNode) array.deepCopy();
        while (copy.size() > count) {
            copy.remove(copy.size() - 1);
        }
        return copy;
    }
}
