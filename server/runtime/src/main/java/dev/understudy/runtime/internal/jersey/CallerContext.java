package dev.understudy.runtime.internal.jersey;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The security context of an admitted request.
 *
 * @param caller the admitted caller; null if the caller is anonymous
 */
record CallerContext(Principal caller) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    // Access control has already decided; a delegate finds roles in the principal.
    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    // The server does not support TLS.
    @Override
    public boolean isSecure() {
        return false;
    }

    // Access control may use any scheme, or none.
    @Override
    public String getAuthenticationScheme() {
        return null;
    }
}
