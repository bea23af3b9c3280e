package dev.understudy.runtime.http;

import dev.understudy.contract.Route;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import tools.jackson.databind.JsonNode;

/** What a request carries from one step to the next, as typed properties of the request. */
final class Carried {

    private static final String HEAD = "understudy.head";
    private static final String ROUTE = "understudy.route";
    private static final String BODY = "understudy.body";

    private Carried() {}

    /** The head of the request, made once. */
    static RequestHead head(ContainerRequestContext request) {
        RequestHead known = (RequestHead) request.getProperty(HEAD);
        if (known != null) {
            return known;
        }
        UriInfo uri = request.getUriInfo();
        RequestHead head = new RequestHead(
                request.getMethod(),
                uri.getRequestUri().getRawPath(),
                uri.getRequestUri().getRawQuery(),
                request::getHeaderString,
                RequestId.of(request.getHeaderString("traceparent")));
        request.setProperty(HEAD, head);
        return head;
    }

    static void route(ContainerRequestContext request, Route route) {
        request.setProperty(ROUTE, route);
    }

    static Route route(ContainerRequestContext request) {
        return (Route) request.getProperty(ROUTE);
    }

    static void body(ContainerRequestContext request, JsonNode body) {
        request.setProperty(BODY, body);
    }

    /** The judged body, or null where the operation takes none. */
    static JsonNode body(ReaderInterceptorContext reading) {
        return (JsonNode) reading.getProperty(BODY);
    }
}
