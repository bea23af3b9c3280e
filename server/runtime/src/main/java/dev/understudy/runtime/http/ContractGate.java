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
 * Asks the contract which operation a request is for, and the wing who calls.
 *
 * <p>It stands before Jersey's matching and makes it a formality: path and method are the contract's, exactly, and
 * {@code Accept} is not asked, since no operation declares 406.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class ContractGate implements ContainerRequestFilter {

    private final Contract contract;
    private final Callers callers;

    ContractGate(Contract contract, Callers callers) {
        this.contract = contract;
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestHead head = Carried.head(request);
        Route route = contract.route(head.method(), head.path())
                .orElseThrow(() -> Failure.of(Failure.Kind.ROUTE_UNKNOWN, "no operation is at " + head));
        request.setSecurityContext(new CallerContext(callers.admit(route, head), request.getSecurityContext()));
        Carried.route(request, route);
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
}
