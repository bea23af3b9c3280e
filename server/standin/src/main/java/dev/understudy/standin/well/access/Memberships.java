package dev.understudy.standin.well.access;

import dev.understudy.contract.Route;
import dev.understudy.contract.syntax.Uuids;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.http.Bearer;
import dev.understudy.runtime.http.Callers;
import dev.understudy.runtime.http.RequestHead;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides who may call: key, effective workspace, workspace of the path, role.
 *
 * <p>A workspace that is missing and one that is out of scope get the same refusal, since the vendor's are
 * "indistinguishable by design"; so is an id that is no UUID, for it names nothing.
 */
public final class Memberships implements Callers {

    private final MembershipStore store;

    /** With the keys and memberships. */
    public Memberships(MembershipStore store) {
        this.store = store;
    }

    @Override
    public Principal admit(Route route, RequestHead head) {
        List<String> chosen = head.queryValues("workspaceId");
        Optional<UUID> effective = chosen.size() == 1 ? Uuids.parse(chosen.get(0)) : Optional.empty();
        Optional<UUID> path = Uuids.parse(route.pathValues().get("workspace_id"));
        Membership membership = store.find(Bearer.fingerprintOf(head), effective.orElse(null), path.orElse(null))
                .orElseThrow(() -> Failure.of(Failure.Kind.CREDENTIALS_UNKNOWN, "the API key is not known"));
        if (!chosen.isEmpty() && effective.isEmpty()) {
            throw Failure.of(Failure.Kind.PARAMETER_MALFORMED, "workspaceId must be given once, and be a UUID");
        }
        if (membership.effective() == null) {
            throw Failure.of(Failure.Kind.MEMBERSHIP_MISSING, "no active membership in the effective workspace");
        }
        if (membership.role() == null) {
            throw Failure.of(Failure.Kind.NOT_FOUND, "no such workspace in scope");
        }
        Role required =
                Role.of(route.operation().definition().path("x-required-role").asString());
        if (!membership.role().mayActAs(required)) {
            throw Failure.of(Failure.Kind.FORBIDDEN, "the operation requires the role " + required);
        }
        return new Caller(membership.person(), path.orElseThrow());
    }
}
