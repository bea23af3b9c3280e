package dev.understudy.standin.well.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param person the person behind the key
 * @param workspace the workspace of the path, which the person may act on as the operation asks
 */
public record Caller(UUID person, UUID workspace) implements Principal {

    /** The caller of an admitted request. */
    public static Caller of(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
