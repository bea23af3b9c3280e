package dev.understudy.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A sequence of segments that starts at the document ({@code $}) or at the current node of a filter ({@code @}). */
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

    /** Returns whether the query can never select more than one node. A comparison accepts only such queries. */
    boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }
}
