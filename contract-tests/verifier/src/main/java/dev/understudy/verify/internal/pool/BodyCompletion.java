package dev.understudy.verify.internal.pool;

import dev.understudy.verify.internal.derive.TreeEdits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The properties without which a server accepts no request to an operation, although the contract declares them as
 * optional. They are known once a request without them was refused and one with them succeeded.
 */
final class BodyCompletion {

    private boolean refusedWithout;
    private boolean acceptedWithout;
    private Map<String, JsonNode> properties = Map.of();

    /**
     * Learns from the response to a valid request.
     *
     * @param usual the body of the default request
     */
    void learn(Optional<JsonNode> sent, Optional<JsonNode> usual, boolean success) {
        if (sent.filter(JsonNode::isObject).isEmpty()
                || usual.filter(JsonNode::isObject).isEmpty()) {
            return;
        }
        Map<String, JsonNode> others = new LinkedHashMap<>();
        sent.get()
                .propertyStream()
                .filter(each -> !usual.get().has(each.getKey()))
                .forEach(each -> others.put(each.getKey(), each.getValue()));
        if (others.isEmpty()) {
            refusedWithout |= !success;
            acceptedWithout |= success;
        } else if (success && (properties.isEmpty() || others.size() < properties.size())) {
            properties = others;
        }
    }

    /**
     * Adds the properties to a body that lacks them.
     *
     * @param isAllowed whether a body with one more property is as valid as the body without it
     */
    JsonNode complete(JsonNode body, Predicate<JsonNode> isAllowed) {
        JsonNode changed = body;
        if (refusedWithout && !acceptedWithout && body.isObject()) {
            for (Map.Entry<String, JsonNode> each : properties.entrySet()) {
                if (!changed.has(each.getKey())) {
                    JsonNode longer =
                            TreeEdits.with(changed, JsonPointer.empty().appendProperty(each.getKey()), each.getValue());
                    changed = isAllowed.test(longer) ? longer : changed;
                }
            }
        }
        return changed;
    }
}
