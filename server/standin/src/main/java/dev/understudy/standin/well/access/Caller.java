package dev.understudy.standin.well.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.UUID;

/**
 * The caller of a request.
 *
 * @param person the id of the person to whom the API key belongs
 * @param workspace the id of the workspace in the path, in which the person has at least the role that the operation
 *     requires
 */
public record Caller(UUID person, UUID workspace) implements Principal {

    /** Returns the caller of an admitted request. */
    public static Caller of(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
