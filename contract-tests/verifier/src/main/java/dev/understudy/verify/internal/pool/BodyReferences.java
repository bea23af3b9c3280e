package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.TreeEdits;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds the places in a request body that refer to resources, and puts known values there. */
final class BodyReferences {

    private static final int MAX_DEPTH = 5;

    private final ValuePool pool;
    private final Operation operation;
    private final String container;
    private final boolean includesBareNames;

    /** A place in a body that refers to a resource. */
    private record Place(JsonPointer at, Reference reference) {}

    /**
     * @param includesBareNames whether a property such as {@code project} counts, too, although its name does not say
     *     that its value is an id
     */
    BodyReferences(ValuePool pool, Operation operation, boolean includesBareNames) {
        this.pool = pool;
        this.operation = operation;
        this.container = Reference.lastResource(operation);
        this.includesBareNames = includesBareNames;
    }

    /**
     * Returns a copy of a body with known values.
     *
     * @param isReplaceable whether the value at a location is neither fixed nor the point of the case
     * @param isValid whether a body satisfies its schema
     */
    JsonNode replace(
            JsonNode body, ValueChoice choice, Predicate<JsonPointer> isReplaceable, Predicate<JsonNode> isValid) {
        List<Place> places = new ArrayList<>();
        find(body, container, JsonPointer.empty(), 0, places);
        JsonNode changed = body;
        for (Place place : places) {
            if (isReplaceable.test(place.at())) {
                JsonNode before = changed;
                changed = choice.forBody(
                                place.reference(), value -> isValid.test(TreeEdits.with(before, place.at(), value)))
                        .map(value -> TreeEdits.with(before, place.at(), value))
                        .orElse(before);
            }
        }
        return changed;
    }

    private void find(JsonNode node, String owner, JsonPointer at, int depth, List<Place> places) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), owner, at.appendIndex(i), depth + 1, places);
            }
        } else if (node.isObject()) {
            node.propertyStream().forEach(each -> {
                Reference reference = Reference.ofProperty(each.getKey(), owner);
                JsonPointer property = at.appendProperty(each.getKey());
                JsonNode value = each.getValue();
                if (Reference.isIdentifier(value)) {
                    add(reference, property, depth, places);
                } else if (value.isArray() && value.size() > 0 && !value.get(0).isContainer()) {
                    add(reference, property.appendIndex(0), depth, places);
                } else {
                    find(value, ResourceNames.ofProperty(each.getKey()), property, depth + 1, places);
                }
            });
        }
    }

    // The own id in a body is the one that the path names; a creation chooses it, or the server does.
    private void add(Reference reference, JsonPointer at, int depth, List<Place> places) {
        boolean isOwn = depth == 0 && reference.isOf(container);
        boolean namesResource = depth == 0 && !isOwn && pool.isResource(reference.resource());
        boolean isId = reference.attribute().equals("id") || (namesResource && (reference.isId() || includesBareNames));
        if (isId
                && !(isOwn
                        && (operation.method().equals("POST")
                                || !reference.attribute().equals("id")))) {
            places.add(new Place(at, reference));
        }
    }
}
