package dev.understudy.standin.instantly.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param workspace the workspace that is "current": the key's own, or the sub-workspace that the request chose
 */
public record Caller(UUID workspace) implements Principal {

    /** The caller of an admitted request. */
    public static Caller of(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }

    @Override
    public String getName() {
        return workspace.toString();
    }
}
