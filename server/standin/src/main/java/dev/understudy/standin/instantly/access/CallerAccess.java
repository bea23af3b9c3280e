package dev.understudy.standin.instantly.access;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Route;
import dev.understudy.runtime.api.AccessControl;
import dev.understudy.runtime.api.BearerToken;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether a caller is admitted, in the vendor's order: key, workspace, plan, scope, rate limit.
 *
 * <p>Every request with a known key counts towards the rate limit of the chosen workspace. If that workspace does not
 * exist or the key may not choose it, the request counts towards the limit of the key's own workspace. The request
 * counts even if it is then rejected for another reason.
 */
public final class CallerAccess implements AccessControl {

    private final CallerStore store;
    private final RequestCounter limits;

    public CallerAccess(CallerStore store, RequestCounter limits) {
        this.store = store;
        this.limits = limits;
    }

    @Override
    public Principal admit(Route route, RequestHead head) {
        KnownKey key = store.find(BearerToken.fingerprintOf(head), head.header("x-as-workspace"))
                .orElseThrow(() -> Failure.of(StandardFailure.CREDENTIALS_UNKNOWN, "the API key is unknown"));
        Optional<Duration> wait = count(key);
        if (key.chosenWorkspace() == null) {
            throw Failure.of(
                    StandardFailure.NOT_FOUND, "the workspace does not exist, or the API key may not act in it");
        }
        if (!key.chosenWorkspace().paid()) {
            throw Failure.of(AccessFailure.PLAN_UNPAID, "the workspace has no active paid plan");
        }
        if (!hasRequiredScope(key, route.operation())) {
            throw Failure.of(
                    StandardFailure.FORBIDDEN, "the API key has none of the scopes that the operation requires");
        }
        if (wait.isPresent()) {
            throw Failure.rateLimitExceeded(wait.get());
        }
        return new Caller(key.chosenWorkspace().id());
    }

    private Optional<Duration> count(KnownKey key) {
        if (key.chosenWorkspace() != null) {
            return limits.count(key.chosenWorkspace().limit());
        }
        return key.ownLimit() == null ? Optional.empty() : limits.count(key.ownLimit());
    }

    private static boolean hasRequiredScope(KnownKey key, Operation operation) {
        return RequiredScopes.of(operation).anyMatch(key.scopes()::contains);
    }
}
