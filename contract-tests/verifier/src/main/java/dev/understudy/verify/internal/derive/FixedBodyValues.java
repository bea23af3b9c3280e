package dev.understudy.verify.internal.derive;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The values that a profile fixes for locations in a body, such as the id of an existing company, or an id that must be
 * equal to the id in the path.
 *
 * @param values the values by their location
 */
record FixedBodyValues(Map<JsonPointer, JsonNode> values) {

    static final FixedBodyValues NONE = new FixedBodyValues(Map.of());

    FixedBodyValues {
        values = Map.copyOf(values);
    }

    Optional<JsonNode> at(JsonPointer location) {
        return Optional.ofNullable(values.get(location));
    }

    /** Returns whether a body has all fixed values for which it has a location. */
    boolean isKeptBy(JsonNode body) {
        return values.entrySet().stream()
                .map(each -> Map.entry(each.getValue(), body.at(each.getKey())))
                .allMatch(each ->
                        each.getValue().isMissingNode() || each.getValue().equals(each.getKey()));
    }
}
