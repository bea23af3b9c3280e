package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.JsonPath;
import dev.understudy.contract.jsonpath.Location;
import dev.understudy.contract.jsonpath.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An action of an overlay, which makes one change to every node that its target matches.
 *
 * @param index the index in the overlay's list of actions, from 0
 * @param target the query that selects the nodes
 * @param change the change to these nodes
 */
public record Action(int index, JsonPath target, Change change) {

    /** Applies the action, and returns whether its target matches a node. */
    boolean applyTo(JsonNode document) {
        Map<Location, Node> targets = new LinkedHashMap<>();
        target.select(document).forEach(node -> targets.put(node.location(), node));
        if (targets.isEmpty()) {
            return false;
        }
        try {
            change.apply(document, List.copyOf(targets.values()));
            return true;
        } catch (InapplicableChangeException e) {
            throw new OverlayException("%s cannot be applied: %s".formatted(this, e.getMessage()), e);
        }
    }

    /** Returns the index and the target, for messages. */
    @Override
    public String toString() {
        return "actions[%d] with the target %s".formatted(index, target);
    }
}
