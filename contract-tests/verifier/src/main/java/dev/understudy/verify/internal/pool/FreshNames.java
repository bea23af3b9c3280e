package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.syntax.Uuids;
import dev.understudy.verify.internal.derive.TreeEdits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
    private int count;

    FreshNames(ValuePool pool) {
        this.pool = pool;
    }

    /**
     * Returns a copy of the body of a creation with fresh names.
     *
     * @param idIsUsed whether the id in the default request is used already, or is refused
     * @param isReplaceable whether the value at a location is neither fixed nor the point of the case
     * @param isValid whether a body satisfies its schema
     */
    JsonNode replace(
            Operation operation,
            JsonNode body,
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
                changed = withFresh(changed, at, value.stringValue(), isValid);
            }
        }
        return changed;
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

    private static boolean isOwnName(Operation operation, String property, boolean idIsUsed) {
        String container = Reference.lastResource(operation);
        Reference reference = Reference.ofProperty(property, container);
        return (reference.isId()
                        && (idIsUsed || !reference.attribute().equals("id"))
                        && reference.resource().equals(container))
                || UNIQUE.contains(property);
    }
}
