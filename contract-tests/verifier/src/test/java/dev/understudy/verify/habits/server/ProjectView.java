package dev.understudy.verify.habits.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows a stored project as its representation, with the values that follow from others and from the time. */
final class ProjectView {

    private final Workbench state;

    ProjectView(Workbench state) {
        this.state = state;
    }

    ObjectNode of(ObjectNode stored) {
        ObjectNode shown = stored.deepCopy().without(List.of("motto"));
        shown.set("labels", reversed(stored.path("labels")));
        shown.put("status", stored.path("paused").asBoolean() ? "paused" : "active");
        Instant created = Instant.parse(stored.path("createdAt").asString());
        shown.put("ageSeconds", Duration.between(created, Instant.now()).toSeconds());
        int environments =
                state.environments().list(stored.path("id").asString()).size();
        return shown.put("freeSlots", stored.path("size").asInt() - environments);
    }

    static String etag(ObjectNode stored) {
        return '"' + Integer.toHexString(stored.hashCode()) + '"';
    }

    // The labels are a set, so their order has no meaning.
    static ArrayNode reversed(JsonNode set) {
        ArrayNode reversed = ((ArrayNode) set).deepCopy().removeAll();
        set.values().forEach(each -> reversed.insert(0, each));
        return reversed;
    }
}
