package dev.understudy.verify.internal.laws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The objects within the body of a write. A partial update may replace them, because RFC 5789 does not say what happens
 * to what such an object omits. An envelope, which contains all fields of the resource, is not one of them.
 */
final class NestedObjects {

    // JSON:API 1.1, section "Updating Resources": attributes and relationships that a request omits keep their values.
    private static final Set<String> MERGED = Set.of("attributes", "relationships");

    private final List<String> envelope;
    private final boolean isJsonApi;

    /**
     * Finds the envelope.
     *
     * @param fields the pointers to the fields that a write may omit
     * @param bodies valid bodies
     */
    NestedObjects(Collection<JsonPointer> fields, Collection<JsonNode> bodies) {
        this.envelope = fields.stream()
                .filter(field ->
                        fields.stream().noneMatch(other -> other.toString().startsWith(field + "/")))
                .map(field -> segments(field.head()))
                .reduce(NestedObjects::commonBeginning)
                .orElse(List.of());
        this.isJsonApi = bodies.stream().anyMatch(body -> at(body, envelope).has("type"));
    }

    /** Returns whether two fields are in one object that a write of one of them may replace. */
    boolean haveInCommon(JsonPointer one, JsonPointer other) {
        List<String> common = commonBeginning(segments(one.head()), segments(other.head()));
        int outside = envelope.size();
        if (isJsonApi && common.size() > outside && MERGED.contains(common.get(outside))) {
            outside++;
        }
        return common.size() > outside;
    }

    private static JsonNode at(JsonNode body, List<String> names) {
        JsonNode found = body;
        for (String name : names) {
            found = found.path(name);
        }
        return found;
    }

    private static List<String> segments(JsonPointer pointer) {
        List<String> segments = new ArrayList<>();
        for (JsonPointer rest = pointer; rest != null && !rest.matches(); rest = rest.tail()) {
            segments.add(rest.getMatchingProperty());
        }
        return segments;
    }

    private static List<String> commonBeginning(List<String> one, List<String> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size()) && one.get(length).equals(other.get(length))) {
            length++;
        }
        return List.copyOf(one.subList(0, length));
    }
}
