package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.Location;
import dev.understudy.contract.jsonpath.Node;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges a value into nodes by the rules of the Overlay Specification 1.1.0, section "Action Object": objects member by
 * member, arrays by concatenation, primitives by replacement. Nodes of different kinds cannot be merged, except that
 * any value can be appended to a target that is an array. A null is a primitive.
 */
final class Merge {

    private Merge() {}

    static void into(JsonNode document, List<Node> targets, JsonNode value) {
        NodeKind kind = NodeKind.of(targets.get(0).value());
        for (Node target : targets) {
            if (NodeKind.of(target.value()) != kind) {
                throw new InapplicableChangeException(
                        "the target matches %s at %s and %s at %s; all nodes must be of the same kind."
                                .formatted(
                                        kind.phrase(),
                                        targets.get(0).location(),
                                        NodeKind.of(target.value()).phrase(),
                                        target.location()));
            }
        }
        targets.forEach(target -> into(document, target, value));
    }

    private static void into(JsonNode document, Node target, JsonNode value) {
        switch (NodeKind.of(target.value())) {
            case OBJECT -> mergeMembers(target.location(), target.value(), value);
            case ARRAY -> append((ArrayNode) target.value(), value);
            case PRIMITIVE -> replace(document, target, value);
        }
    }

    private static void mergeMembers(Location location, JsonNode target, JsonNode value) {
        requireSameKind(location, target, value);
        ObjectNode object = (ObjectNode) target;
        value.properties().forEach(member -> mergeMember(location, object, member.getKey(), member.getValue()));
    }

    private static void mergeMember(Location location, ObjectNode object, String name, JsonNode value) {
        JsonNode present = object.get(name);
        if (present == null) {
            object.set(name, value.deepCopy());
            return;
        }
        Location memberLocation = location.member(name);
        requireSameKind(memberLocation, present, value);
        switch (NodeKind.of(present)) {
            case OBJECT -> mergeMembers(memberLocation, present, value);
            case ARRAY -> append((ArrayNode) present, value);
            case PRIMITIVE -> object.set(name, value.deepCopy());
        }
    }

    private static void append(ArrayNode array, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> array.add(element.deepCopy()));
        } else {
            array.add(value.deepCopy());
        }
    }

    private static void replace(JsonNode document, Node target, JsonNode value) {
        requireSameKind(target.location(), target.value(), value);
        if (target.location() instanceof Location.Member member) {
            ((ObjectNode) member.parent().in(document)).set(member.name(), value.deepCopy());
        } else if (target.location() instanceof Location.Element element) {
            ((ArrayNode) element.parent().in(document)).set(element.index(), value.deepCopy());
        } else {
            throw new InapplicableChangeException("the document itself cannot be replaced.");
        }
    }

    private static void requireSameKind(Location location, JsonNode target, JsonNode value) {
        if (NodeKind.of(target) != NodeKind.of(value)) {
            throw new InapplicableChangeException(
                    "the node at %s is %s, and %s cannot be merged into it. To replace the node, remove it first."
                            .formatted(
                                    location,
                                    NodeKind.of(target).phrase(),
                                    NodeKind.of(value).phrase()));
        }
    }
}
