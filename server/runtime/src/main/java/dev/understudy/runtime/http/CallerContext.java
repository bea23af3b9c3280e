package dev.understudy.runtime.http;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The security context of an admitted request.
 *
 * @param caller the admitted caller
 * @param original the security context that the container created; it says whether the connection is secure
 */
record CallerContext(Principal caller, SecurityContext original) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    // Access control has already checked scopes and roles against the contract; nothing calls this method.
    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return original.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
