package dev.understudy.verify.internal.derive;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits copies of JSON trees. */
public final class TreeEdits {

    private TreeEdits() {}

    /**
     * Returns a copy of a tree with a value added or replaced at a location, whose parent must exist. An index beyond
     * the end of an array appends the value.
     */
    public static JsonNode with(JsonNode root, JsonPointer at, JsonNode value) {
        if (at.matches()) {
            return value;
        }
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            int index = at.last().getMatchingIndex();
            if (index < array.size()) {
                array.set(index, value);
            } else {
                array.add(value);
            }
        }
        return copy;
    }

    /** Returns a copy of a tree without the value at a location. */
    public static JsonNode without(JsonNode root, JsonPointer at) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(at.last().getMatchingIndex());
        }
        return copy;
    }
}
