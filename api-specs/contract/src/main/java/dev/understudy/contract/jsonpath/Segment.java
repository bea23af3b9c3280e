package dev.understudy.contract.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A segment of a query. Its selectors apply to the children of a node; in a descendant segment ({@code ..}), also to
 * the children of all the node's descendants.
 */
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
