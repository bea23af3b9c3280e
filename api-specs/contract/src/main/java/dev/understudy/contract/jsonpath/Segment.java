package dev.understudy.contract.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One step of a query: selectors, asked of a node's children or of all its descendants' children as well. */
record Segment(boolean descends, List<Selector> selectors) {

    Segment {
        selectors = List.copyOf(selectors);
    }

    void select(Node node, JsonNode root, List<Node> selected) {
        selectors.forEach(selector -> selector.select(node, root, selected));
        if (descends) {
            node.children().forEach(child -> select(child, root, selected));
        }
    }

    boolean isSingular() {
        return !descends && selectors.size() == 1 && selectors.get(0).isSingular();
    }
}
