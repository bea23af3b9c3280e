package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.syntax.Uuids;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TreeEdits;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Gives a resource that a request creates a name that no other resource has, because many servers refuse a second
 * resource of the same name.
 */
final class FreshNames {

    private static final List<String> UNIQUE = List.of("username", "email", "title", "label");

    private final ValuePool pool;
    private final Map<Reference, Set<JsonNode>> elsewhere = new HashMap<>();
    private int count;

    FreshNames(ValuePool pool) {
        this.pool = pool;
    }

    /**
     * Returns a copy of the body of a creation with fresh names.
     *
     * @param refers whether to use a name that a collection elsewhere has shown instead, since the name of a part such as
     *     {@code /features/{id}/strategies} may say which of the existing strategies it is
     * @param idIsUsed whether the id in the default request is used already, or is refused
     * @param isReplaceable whether the value at a location is neither fixed nor the point of the case
     * @param isValid whether a body satisfies its schema
     */
    JsonNode replace(
            Operation operation,
            JsonNode body,
            boolean refers,
            boolean idIsUsed,
            Predicate<JsonPointer> isReplaceable,
            Predicate<JsonNode> isValid) {
        if (!body.isObject() || !operation.method().equals("POST")) {
            return body;
        }
        count++;
        JsonNode changed = body;
        for (String property : List.copyOf(body.propertyNames())) {
            JsonPointer at = JsonPointer.empty().appendProperty(property);
            JsonNode value = body.get(property);
            if (value.isString() && isOwnName(operation, property, idIsUsed) && isReplaceable.test(at)) {
                JsonNode before = changed;
                changed = Optional.of(referenceOf(operation, property))
                        .filter(any -> refers)
                        .flatMap(reference -> withKnown(before, at, shownElsewhere(operation, reference), isValid))
                        .orElseGet(() -> withFresh(before, at, value.stringValue(), isValid));
            }
        }
        return changed;
    }

    /** Returns whether a name in the body of a request is not fresh, but was shown by a collection elsewhere. */
    boolean refers(RequestTemplate sent) {
        Operation operation = sent.operation();
        return operation.method().equals("POST")
                && sent.body().filter(JsonNode::isObject).stream()
                        .flatMap(JsonNode::propertyStream)
                        .anyMatch(each -> isOwnName(operation, each.getKey(), true)
                                && shownElsewhere(operation, referenceOf(operation, each.getKey()))
                                        .contains(each.getValue()));
    }

    // What the path of the operation owns would be the resource that the request creates. A name stays known although
    // the resources that were created with it have shown it, too.
    private Set<JsonNode> shownElsewhere(Operation operation, Reference reference) {
        Set<String> owners = PathParameters.of(operation).stream()
                .map(each -> Reference.ofParameter(operation, each).resource())
                .collect(Collectors.toSet());
        if (owners.isEmpty() || reference.attribute().equals("id")) {
            return Set.of();
        }
        Set<JsonNode> names = elsewhere.computeIfAbsent(reference, any -> new LinkedHashSet<>());
        pool.matches(reference).stream()
                .filter(each -> each.reference().equals(reference) && !each.created())
                .filter(each -> owners.stream().noneMatch(each.owners()::containsKey))
                .forEach(each -> names.add(each.value()));
        return names;
    }

    // The value in the contract may be an example of such a name, so it is tried first.
    private static Optional<JsonNode> withKnown(
            JsonNode body, JsonPointer at, Set<JsonNode> known, Predicate<JsonNode> isValid) {
        return Stream.concat(Stream.of(body.at(at)).filter(known::contains), known.stream())
                .map(value -> TreeEdits.with(body, at, value))
                .filter(isValid)
                .findFirst();
    }

    private JsonNode withFresh(JsonNode body, JsonPointer at, String old, Predicate<JsonNode> isValid) {
        for (String name : candidates(old)) {
            JsonNode value = JsonNodeFactory.instance.stringNode(name);
            JsonNode changed = TreeEdits.with(body, at, value);
            if (isValid.test(changed)) {
                pool.addFresh(value);
                return changed;
            }
        }
        return body;
    }

    private List<String> candidates(String old) {
        String name = "understudy-" + count;
        if (Uuids.isUuid(old)) {
            return List.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                    .toString());
        }
        return old.contains("@")
                ? List.of(name + "@example.com")
                : List.of(name, "understudy" + count, "understudy_" + count, "u" + count);
    }

    private static Reference referenceOf(Operation operation, String property) {
        return Reference.ofProperty(property, Reference.lastResource(operation));
    }

    private static boolean isOwnName(Operation operation, String property, boolean idIsUsed) {
        String container = Reference.lastResource(operation);
        Reference reference = referenceOf(operation, property);
        return (reference.isId() && (idIsUsed || !reference.attribute().equals("id")) && reference.isOf(container))
                || UNIQUE.contains(property);
    }
}
