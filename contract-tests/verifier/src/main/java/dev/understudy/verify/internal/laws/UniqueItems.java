package dev.understudy.verify.internal.laws;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.internal.derive.SchemaProperties;
import dev.understudy.verify.internal.derive.TreeEdits;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The arrays of a resource whose items are unique. They represent sets, so a server may return them in any order.
 *
 * @param arrays the pointers to the arrays
 */
record UniqueItems(List<JsonPointer> arrays) {

    static UniqueItems of(CompiledSchema schema, Documents documents) {
        return new UniqueItems(new SchemaProperties(schema, documents).arraysOfUniqueItems());
    }

    /** Returns a resource in which these arrays are sorted. */
    JsonNode sort(JsonNode resource) {
        return sort(resource, JsonPointer.empty());
    }

    /** Returns a part of a resource in which these arrays are sorted. */
    JsonNode sort(JsonNode part, JsonPointer at) {
        JsonNode sorted = part;
        for (JsonPointer array : arrays) {
            if (array.toString().equals(at.toString()) || array.toString().startsWith(at + "/")) {
                JsonPointer within = JsonPointer.compile(
                        array.toString().substring(at.toString().length()));
                if (sorted.at(within) instanceof ArrayNode items) {
                    sorted = within.matches() ? sort(items) : TreeEdits.with(sorted, within, sort(items));
                }
            }
        }
        return sorted;
    }

    private static JsonNode sort(ArrayNode items) {
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        items.valueStream().sorted(Comparator.comparing(JsonNode::toString)).forEach(sorted::add);
        return sorted;
    }
}
