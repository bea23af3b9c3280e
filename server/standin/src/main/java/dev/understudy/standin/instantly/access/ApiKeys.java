package dev.understudy.standin.instantly.access;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Route;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.http.Bearer;
import dev.understudy.runtime.http.Callers;
import dev.understudy.runtime.http.RequestHead;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Decides who may call, in the vendor's order: key, workspace, plan, scope, limit.
 *
 * <p>Every request with a known key counts against the limit, also one that is then refused for another reason.
 */
public final class ApiKeys implements Callers {

    private final ApiKeyStore store;
    private final RateLimits limits;

    /** With the keys and the counters. */
    public ApiKeys(ApiKeyStore store, RateLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    @Override
    public Principal admit(Route route, RequestHead head) {
        ApiKey key = store.find(Bearer.fingerprintOf(head), head.header("x-as-workspace"))
                .orElseThrow(() -> Failure.of(Failure.Kind.CREDENTIALS_UNKNOWN, "the API key is not known"));
        Optional<Duration> wait = count(key);
        if (key.chosen() == null) {
            throw Failure.of(Failure.Kind.NOT_FOUND, "the workspace is gone, or not this key's to act in");
        }
        if (!key.chosen().paid()) {
            throw Failure.of(Failure.Kind.PLAN_UNPAID, "the workspace has no active paid plan");
        }
        if (!mayDo(key, route.operation())) {
            throw Failure.of(Failure.Kind.FORBIDDEN, "the API key has none of the operation's scopes");
        }
        if (wait.isPresent()) {
            throw Failure.limitSpent(wait.get());
        }
        return new Caller(key.chosen().id());
    }

    private Optional<Duration> count(ApiKey key) {
        if (key.chosen() != null) {
            return limits.count(key.chosen().limit());
        }
        return key.own() == null ? Optional.empty() : limits.count(key.own());
    }

    private static boolean mayDo(ApiKey key, Operation operation) {
        for (JsonNode scope : operation.definition().path("x-required-scopes")) {
            if (key.scopes().contains(scope.asString())) {
                return true;
            }
        }
        return false;
    }
}
