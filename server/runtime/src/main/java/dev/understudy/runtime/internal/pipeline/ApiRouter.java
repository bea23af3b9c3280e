package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Route;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.List;
import java.util.Optional;

/** Finds the API and the operation of a request. Method and path must match the contract exactly. */
final class ApiRouter {

    private final List<ServedApi> apis;
    private final MissingOperations missing = new MissingOperations();

    ApiRouter(List<ServedApi> apis) {
        this.apis = List.copyOf(apis);
    }

    /**
     * Sets the API and the route of a request.
     *
     * @throws Failure {@link StandardFailure#ROUTE_UNKNOWN} if no operation matches; {@link
     *     StandardFailure#OPERATION_UNIMPLEMENTED} if the API is known to have an operation that matches
     */
    RequestContext route(RequestContext request) {
        RequestHead head = request.head();
        for (ServedApi api : apis) {
            if (api.definition().owns(head.path())) {
                Route route = find(api, head).orElseThrow(() -> missing.explain(api, head));
                return request.withRoute(api, route);
            }
        }
        throw Failure.of(StandardFailure.ROUTE_UNKNOWN, "the path belongs to no API");
    }

    // HEAD is served like GET, but without the body of the response (RFC 9110, section 9.3.2).
    private static Optional<Route> find(ServedApi api, RequestHead head) {
        Contract contract = api.definition().contract();
        return api.definition().pathInContract(head.path()).flatMap(path -> {
            Optional<Route> route = contract.route(head.method(), path);
            return route.isEmpty() && head.method().equals("HEAD") ? contract.route("GET", path) : route;
        });
    }
}
