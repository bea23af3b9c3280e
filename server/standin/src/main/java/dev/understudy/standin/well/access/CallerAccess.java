package dev.understudy.standin.well.access;

import dev.understudy.contract.Route;
import dev.understudy.contract.syntax.Uuids;
import dev.understudy.runtime.api.AccessControl;
import dev.understudy.runtime.api.BearerToken;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides whether a caller is admitted, in our own order: key, effective workspace, workspace in the path, role.
 *
 * <p>A missing workspace and one that is out of scope result in the same error response, since the vendor calls them
 * "indistinguishable by design". An id in the path that is not a UUID is treated like that of a missing workspace.
 */
public final class CallerAccess implements AccessControl {

    private final CallerStore store;

    public CallerAccess(CallerStore store) {
        this.store = store;
    }

    @Override
    public Principal admit(Route route, RequestHead head) {
        List<String> chosen = head.queryValues("workspaceId");
        Optional<UUID> effectiveWorkspace = chosen.size() == 1 ? Uuids.parse(chosen.get(0)) : Optional.empty();
        Optional<UUID> pathWorkspace = Uuids.parse(route.pathValues().get("workspace_id"));
        KnownKey key = store.find(
                        BearerToken.fingerprintOf(head), effectiveWorkspace.orElse(null), pathWorkspace.orElse(null))
                .orElseThrow(() -> Failure.of(StandardFailure.CREDENTIALS_UNKNOWN, "the API key is unknown"));
        if (!chosen.isEmpty() && effectiveWorkspace.isEmpty()) {
            throw Failure.of(StandardFailure.PARAMETER_MALFORMED, "workspaceId must be given once, and be a UUID");
        }
        if (key.effectiveWorkspace() == null) {
            throw Failure.of(AccessFailure.MEMBERSHIP_MISSING, "no active membership in the effective workspace");
        }
        if (key.role() == null) {
            throw Failure.of(StandardFailure.NOT_FOUND, "the workspace does not exist, or is out of scope");
        }
        Role required =
                Role.of(route.operation().definition().path("x-required-role").asString());
        if (!key.role().includes(required)) {
            throw Failure.of(StandardFailure.FORBIDDEN, "the operation requires the role " + required);
        }
        return new Caller(key.person(), pathWorkspace.orElseThrow());
    }
}
