package dev.understudy.verify.internal.derive;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Values that a profile fixes for places of a body: the companies that exist, an id that equals the path's.
 *
 * @param values by place
 */
record Pins(Map<JsonPointer, JsonNode> values) {

    static final Pins NONE = new Pins(Map.of());

    Pins {
        values = Map.copyOf(values);
    }

    Optional<JsonNode> at(JsonPointer place) {
        return Optional.ofNullable(values.get(place));
    }
}
