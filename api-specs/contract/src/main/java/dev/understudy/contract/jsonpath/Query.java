package dev.understudy.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Segments one after another, from the document ({@code $}) or from the node that a filter looks at ({@code @}). */
record Query(boolean absolute, List<Segment> segments) {

    Query {
        segments = List.copyOf(segments);
    }

    List<Node> select(JsonNode current, JsonNode root) {
        List<Node> nodes = List.of(new Node(new Location.Root(), absolute ? root : current));
        for (Segment segment : segments) {
            List<Node> next = new ArrayList<>();
            nodes.forEach(node -> segment.select(node, root, next));
            nodes = next;
        }
        return nodes;
    }

    /** Whether it can never select more than one node; only such a query has a value to compare. */
    boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }
}
