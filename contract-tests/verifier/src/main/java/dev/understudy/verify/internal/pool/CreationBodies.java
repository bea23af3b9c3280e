package dev.understudy.verify.internal.pool;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TreeEdits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The bodies that created resources, for requests that name such a resource by properties that are not ids, such as a
 * login with a user name and a password, or a mail to an address.
 */
final class CreationBodies {

    private static final int MAX_BODIES = 20;
    // A server may say either of a name that no resource has.
    private static final Set<Integer> UNKNOWN_NAME = Set.of(401, 404, 410);

    private final ValuePool pool;
    private final Deque<JsonNode> newestFirst = new ArrayDeque<>();

    CreationBodies(ValuePool pool) {
        this.pool = pool;
    }

    /** Returns whether a server may have refused a request because it does not know a name in the body. */
    static boolean mayLackName(RequestTemplate sent, ReceivedResponse response) {
        return isApplicable(sent) && UNKNOWN_NAME.contains(response.status());
    }

    /** Returns whether the body of a request names what another request created. */
    boolean isNamedIn(RequestTemplate sent) {
        return sent.body()
                .filter(body -> newestFirst.stream().anyMatch(creation -> hasNameOf(body, creation)))
                .isPresent();
    }

    /** Records the body of a request that created a resource. */
    void learn(RequestTemplate sent, ReceivedResponse response) {
        boolean creates = response.isCreated()
                || response.body().json().filter(body -> body.has("id")).isPresent();
        if (creates && sent.operation().method().equals("POST")) {
            sent.body().filter(this::hasFreshName).ifPresent(newestFirst::addFirst);
        }
        if (newestFirst.size() > MAX_BODIES) {
            newestFirst.removeLast();
        }
    }

    /**
     * Returns a copy of a body in which every string is that of the same property of one creation, which has all of
     * these properties; empty if there is no such creation.
     *
     * @param refused the bodies that the operation has refused
     */
    Optional<JsonNode> withNames(
            JsonNode body, Set<JsonNode> refused, Predicate<JsonPointer> isReplaceable, Predicate<JsonNode> isValid) {
        List<Map.Entry<String, JsonNode>> texts =
                body.propertyStream().filter(each -> each.getValue().isString()).toList();
        return newestFirst.stream()
                .filter(creation -> texts.stream().anyMatch(each -> pool.isFresh(creation.path(each.getKey()))))
                .filter(creation -> texts.stream()
                        .allMatch(each -> creation.path(each.getKey()).isString()))
                .map(creation -> withNames(body, creation, texts, isReplaceable))
                .filter(changed -> isValid.test(changed) && !refused.contains(changed))
                .findFirst()
                .map(this::markReused);
    }

    // A response to such a request does not show that it created something.
    private JsonNode markReused(JsonNode body) {
        body.valueStream().filter(pool::isFresh).forEach(pool::addReused);
        return body;
    }

    private static JsonNode withNames(
            JsonNode body,
            JsonNode creation,
            List<Map.Entry<String, JsonNode>> texts,
            Predicate<JsonPointer> isReplaceable) {
        JsonNode changed = body;
        for (Map.Entry<String, JsonNode> each : texts) {
            JsonPointer at = JsonPointer.empty().appendProperty(each.getKey());
            changed = isReplaceable.test(at) ? TreeEdits.with(changed, at, creation.get(each.getKey())) : changed;
        }
        return changed;
    }

    // The id in a path may be what the server does not know.
    private static boolean isApplicable(RequestTemplate sent) {
        return sent.operation().method().equals("POST")
                && PathParameters.of(sent.operation()).isEmpty()
                && sent.body().filter(JsonNode::isObject).isPresent();
    }

    private boolean hasNameOf(JsonNode body, JsonNode creation) {
        return body.propertyStream()
                .anyMatch(
                        each -> pool.isFresh(each.getValue()) && each.getValue().equals(creation.path(each.getKey())));
    }

    private boolean hasFreshName(JsonNode body) {
        return body.isObject() && body.propertyStream().anyMatch(each -> pool.isFresh(each.getValue()));
    }
}
