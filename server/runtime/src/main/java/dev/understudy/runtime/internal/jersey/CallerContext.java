package dev.understudy.runtime.internal.jersey;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The security context of an admitted request.
 *
 * @param caller the admitted caller
 */
record CallerContext(Principal caller) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    // Access control has already checked scopes and roles against the contract; nothing calls this method.
    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    // The server does not support TLS.
    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
