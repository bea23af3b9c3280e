package dev.understudy.runtime.http;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The security context of an admitted request.
 *
 * @param caller who was admitted
 * @param transport the container's own context, which knows how the request arrived
 */
record CallerContext(Principal caller, SecurityContext transport) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    // Scopes and roles were decided at the gate, by the contract; nothing asks for them again.
    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return transport.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
