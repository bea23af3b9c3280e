package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.Location;
import dev.understudy.contract.jsonpath.Node;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Removes nodes from the objects and arrays that contain them. */
final class Removal {

    private Removal() {}

    static void removeFrom(JsonNode document, List<Node> targets) {
        // Removing an element shifts the elements after it. Therefore all parents are looked up before the first
        // removal, and the last elements of an array are removed first.
        targets.stream()
                .map(Node::location)
                .sorted(Comparator.comparingInt(Removal::index).reversed())
                .map(location -> removal(document, location))
                .toList()
                .forEach(Runnable::run);
    }

    private static int index(Location location) {
        return location instanceof Location.Element element ? element.index() : -1;
    }

    private static Runnable removal(JsonNode document, Location location) {
        if (location instanceof Location.Member member) {
            ObjectNode object = (ObjectNode) member.parent().in(document);
            return () -> object.remove(member.name());
        }
        if (location instanceof Location.Element element) {
            ArrayNode array = (ArrayNode) element.parent().in(document);
            return () -> array.remove(element.index());
        }
        throw new InapplicableChangeException("the document itself cannot be removed.");
    }
}
