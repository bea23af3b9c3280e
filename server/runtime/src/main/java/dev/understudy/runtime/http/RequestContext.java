package dev.understudy.runtime.http;

import dev.understudy.contract.Route;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import tools.jackson.databind.JsonNode;

/** Typed access to the request properties in which one filter leaves data for the next. */
final class RequestContext {

    private static final String HEAD = "understudy.head";
    private static final String ROUTE = "understudy.route";
    private static final String BODY = "understudy.body";

    private RequestContext() {}

    /** Returns the head of the request, which is created on the first call. */
    static RequestHead head(ContainerRequestContext request) {
        RequestHead existing = (RequestHead) request.getProperty(HEAD);
        if (existing != null) {
            return existing;
        }
        UriInfo uri = request.getUriInfo();
        RequestHead head = new RequestHead(
                request.getMethod(),
                uri.getRequestUri().getRawPath(),
                uri.getRequestUri().getRawQuery(),
                request::getHeaderString,
                RequestIds.of(request.getHeaderString("traceparent")));
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

    /** Returns the validated body, or null if the operation takes none. */
    static JsonNode body(ReaderInterceptorContext reading) {
        return (JsonNode) reading.getProperty(BODY);
    }
}
