package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds the schemas that apply to a location in a value. */
final class SchemasByLocation {

    private static final int MAX_LISTS = 24;

    private final DocumentNode root;
    private final SchemaAlternatives alternatives;

    SchemasByLocation(DocumentNode root, SchemaAlternatives alternatives) {
        this.root = root;
        this.alternatives = alternatives;
    }

    /**
     * Returns lists of schemas, one for each alternative of the schemas above the location. A value at the location must
     * satisfy all schemas of at least one list.
     *
     * @param body a value with arrays and objects above the location
     */
    List<List<DocumentNode>> at(JsonPointer location, JsonNode body) {
        Set<List<DocumentNode>> lists = Set.of(List.of(root));
        JsonNode value = body;
        for (JsonPointer left = location; !left.matches(); left = left.tail()) {
            Set<List<DocumentNode>> below = new LinkedHashSet<>();
            for (List<DocumentNode> schemas : lists) {
                for (AllOfSchemas alternative : alternatives.of(schemas)) {
                    if (below.size() < MAX_LISTS) {
                        below.add(
                                value.isArray()
                                        ? alternative.elementSchemas(Math.max(0, left.getMatchingIndex()))
                                        : alternative.propertySchemas(left.getMatchingProperty()));
                    }
                }
            }
            value = value.isArray() ? value.path(left.getMatchingIndex()) : value.path(left.getMatchingProperty());
            lists = below;
        }
        return List.copyOf(lists);
    }
}
