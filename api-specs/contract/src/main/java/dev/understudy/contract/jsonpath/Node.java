package dev.understudy.contract.jsonpath;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value together with its location in the document. */
public record Node(Location location, JsonNode value) {

    /** Returns the members or elements of this node in the order of the document; empty for a primitive value. */
    List<Node> children() {
        List<Node> children = new ArrayList<>(value.size());
        if (value.isObject()) {
            value.properties()
                    .forEach(member -> children.add(new Node(location.member(member.getKey()), member.getValue())));
        } else {
            for (int index = 0; index < value.size(); index++) {
                children.add(new Node(location.element(index), value.get(index)));
            }
        }
        return children;
    }
}
