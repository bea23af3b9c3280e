package dev.understudy.standin.well.access;

import dev.understudy.contract.Route;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.http.Bearer;
import dev.understudy.runtime.http.Callers;
import dev.understudy.runtime.http.RequestHead;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Decides who may call: key, effective workspace, workspace of the path, role.
 *
 * <p>A workspace that is missing and one that is out of scope get the same refusal, since the vendor's are
 * "indistinguishable by design"; so is an id that is no UUID, for it names nothing.
 */
public final class Memberships implements Callers {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final MembershipStore store;

    /** With the keys and memberships. */
    public Memberships(MembershipStore store) {
        this.store = store;
    }

    @Override
    public Principal admit(Route route, RequestHead head) {
        List<String> chosen = head.queryValues("workspaceId");
        Optional<UUID> effective = chosen.size() == 1 ? id(chosen.get(0)) : Optional.empty();
        Optional<UUID> path = id(route.pathValues().get("workspace_id"));
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

    private static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
