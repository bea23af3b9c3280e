package dev.understudy.verify.internal.laws;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Replaces values anywhere in a JSON tree. */
final class ValueReplacement {

    private ValueReplacement() {}

    /** Returns a copy of a tree with the replacement in the place of each original tree. */
    static JsonNode replace(JsonNode tree, Collection<JsonNode> originals, JsonNode replacement) {
        if (originals.contains(tree)) {
            return replacement;
        }
        JsonNode copy = tree.deepCopy();
        if (copy instanceof ObjectNode object) {
            tree.forEachEntry((name, member) -> object.set(name, replace(member, originals, replacement)));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < tree.size(); i++) {
                array.set(i, replace(tree.get(i), originals, replacement));
            }
        }
        return copy;
    }
}
