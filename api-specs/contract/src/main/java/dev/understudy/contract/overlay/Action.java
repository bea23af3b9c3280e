package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.JsonPath;
import dev.understudy.contract.jsonpath.Location;
import dev.understudy.contract.jsonpath.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One change, to every node that the target matches.
 *
 * @param index its place in the overlay's list, counted from 0
 * @param target which nodes are changed
 * @param change what is done to them
 */
public record Action(int index, JsonPath target, Change change) {

    void applyTo(JsonNode document) {
        Map<Location, Node> targets = new LinkedHashMap<>();
        target.select(document).forEach(node -> targets.put(node.location(), node));
        if (targets.isEmpty()) {
            throw new OverlayException(
                    "%s matches nothing in the document. Has the document changed? Correct the target, or drop the action."
                            .formatted(this));
        }
        try {
            change.apply(document, List.copyOf(targets.values()));
        } catch (MisfitException misfit) {
            throw new OverlayException("%s does not fit: %s".formatted(this, misfit.getMessage()), misfit);
        }
    }

    /** Where the action stands and what it is about, for messages. */
    @Override
    public String toString() {
        return "actions[%d] with the target %s".formatted(index, target);
    }
}
