package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.Location;
import dev.understudy.contract.jsonpath.Node;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges a value into nodes by the rules of the Overlay Specification 1.1.0, section "Action Object": objects member by
 * member, arrays by concatenation, primitives by replacement; kinds never mix. A null is a primitive.
 */
final class Merge {

    private Merge() {}

    static void into(JsonNode document, List<Node> targets, JsonNode value) {
        Kind kind = Kind.of(targets.get(0).value());
        for (Node target : targets) {
            if (Kind.of(target.value()) != kind) {
                throw new MisfitException("it matches %s at %s and %s at %s; all must be of one kind."
                        .formatted(
                                kind.words(),
                                targets.get(0).location(),
                                Kind.of(target.value()).words(),
                                target.location()));
            }
        }
        targets.forEach(target -> into(document, target, value));
    }

    private static void into(JsonNode document, Node target, JsonNode value) {
        switch (Kind.of(target.value())) {
            case OBJECT -> members(target.location(), target.value(), value);
            case ARRAY -> append((ArrayNode) target.value(), value);
            case PRIMITIVE -> replace(document, target, value);
        }
    }

    private static void members(Location location, JsonNode target, JsonNode value) {
        requireSameKind(location, target, value);
        ObjectNode object = (ObjectNode) target;
        value.properties().forEach(member -> member(location, object, member.getKey(), member.getValue()));
    }

    private static void member(Location location, ObjectNode object, String name, JsonNode value) {
        JsonNode present = object.get(name);
        if (present == null) {
            object.set(name, value.deepCopy());
            return;
        }
        Location place = location.member(name);
        requireSameKind(place, present, value);
        switch (Kind.of(present)) {
            case OBJECT -> members(place, present, value);
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
            throw new MisfitException("the document itself cannot be replaced.");
        }
    }

    private static void requireSameKind(Location location, JsonNode target, JsonNode value) {
        if (Kind.of(target) != Kind.of(value)) {
            throw new MisfitException(
                    "at %s stands %s, and %s cannot be merged with it. Remove the old one first if it shall go."
                            .formatted(
                                    location,
                                    Kind.of(target).words(),
                                    Kind.of(value).words()));
        }
    }
}
