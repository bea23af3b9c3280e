package dev.understudy.verify.internal.laws;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Points what refers to something known to something else. */
final class References {

    private References() {}

    static JsonNode replace(JsonNode value, Collection<JsonNode> known, JsonNode other) {
        if (known.contains(value)) {
            return other;
        }
        JsonNode copy = value.deepCopy();
        if (copy instanceof ObjectNode object) {
            value.forEachEntry((name, member) -> object.set(name, replace(member, known, other)));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < value.size(); i++) {
                array.set(i, replace(value.get(i), known, other));
            }
        }
        return copy;
    }
}
