package dev.understudy.standin.instantly.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.UUID;

/**
 * The caller of a request.
 *
 * @param workspace the id of the workspace that the request acts in: that of the API key, or a sub-workspace that the
 *     request chooses
 */
public record Caller(UUID workspace) implements Principal {

    /** Returns the caller of an admitted request. */
    public static Caller of(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }

    @Override
    public String getName() {
        return workspace.toString();
    }
}
