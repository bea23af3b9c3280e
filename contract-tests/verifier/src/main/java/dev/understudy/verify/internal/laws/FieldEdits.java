package dev.understudy.verify.internal.laws;

import dev.understudy.verify.internal.derive.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sets, removes and selects the values of fields in bodies. */
final class FieldEdits {

    private FieldEdits() {}

    /** Returns a copy of a body without these properties, and without the objects that are empty then. */
    static JsonNode withoutAll(JsonNode body, List<JsonPointer> pointers) {
        JsonNode skeleton = body;
        for (JsonPointer at : pointers) {
            if (!skeleton.at(at).isMissingNode()) {
                skeleton = TreeEdits.without(skeleton, at);
                skeleton = withoutEmpty(skeleton, at.head());
            }
        }
        return skeleton;
    }

    private static JsonNode withoutEmpty(JsonNode body, JsonPointer parent) {
        boolean empty = parent != null && !parent.matches() && body.at(parent).isEmpty();
        return empty ? TreeEdits.without(body, parent) : body;
    }

    /** Returns a copy of a body with a value at a pointer; objects that are missing on the way are added. */
    static JsonNode put(JsonNode body, JsonPointer at, JsonNode value) {
        JsonNode withParent = body;
        if (!at.matches() && withParent.at(at.head()).isMissingNode()) {
            withParent = put(withParent, at.head(), JsonNodeFactory.instance.objectNode());
        }
        return TreeEdits.with(withParent, at, value);
    }

    /** Returns the values if there are not too many; otherwise the first, the last, some in between, and null if given. */
    static List<JsonNode> selection(List<JsonNode> all, int max) {
        if (all.size() <= max) {
            return all;
        }
        List<JsonNode> some = new ArrayList<>();
        for (int i = 0; i < max; i++) {
            some.add(all.get(i * (all.size() - 1) / (max - 1)));
        }
        all.stream()
                .filter(JsonNode::isNull)
                .filter(value -> !some.contains(value))
                .forEach(some::add);
        return some;
    }
}
