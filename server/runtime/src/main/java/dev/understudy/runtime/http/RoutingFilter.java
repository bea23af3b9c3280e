package dev.understudy.runtime.http;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.runtime.failure.Failure;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Finds the operation of a request in the contract, and lets the access control of the API admit or reject the caller.
 *
 * <p>It runs before Jersey's matching and is stricter: method and path must match the contract exactly.
 * {@code Accept} is ignored, since no operation declares status 406.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class RoutingFilter implements ContainerRequestFilter {

    private final Contract contract;
    private final AccessControl access;

    RoutingFilter(Contract contract, AccessControl access) {
        this.contract = contract;
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestHead head = RequestContext.head(request);
        Route route = contract.route(head.method(), head.path())
                .orElseThrow(() -> Failure.of(Failure.Kind.ROUTE_UNKNOWN, "no operation matches " + head));
        request.setSecurityContext(new CallerContext(access.admit(route, head), request.getSecurityContext()));
        RequestContext.route(request, route);
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
}
