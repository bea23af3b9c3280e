package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Route;
import dev.understudy.runtime.api.RequestHead;
import java.security.Principal;
import java.util.IdentityHashMap;
import tools.jackson.databind.JsonNode;

/**
 * A request, with what the steps of {@link RequestPipeline} have found out about it so far. A getter returns null until
 * the step that sets its value has run.
 */
public final class RequestContext {

    private final RequestHead head;
    private final BodySource bodySource;
    private ServedApi api;
    private Route route;
    private Principal caller;
    private IdentityHashMap<Parameter, JsonNode> parameters = new IdentityHashMap<>(0);
    private RequestContent content;

    public RequestContext(RequestHead head, BodySource bodySource) {
        this.head = head;
        this.bodySource = bodySource;
    }

    public RequestHead head() {
        return head;
    }

    BodySource bodySource() {
        return bodySource;
    }

    /** Returns the API that owns the path. */
    ServedApi api() {
        return api;
    }

    /** Returns the operation and the values of its path parameters. */
    public Route route() {
        return route;
    }

    public Operation operation() {
        return route.operation();
    }

    /** Returns the caller that access control has admitted; null if the caller is anonymous. */
    public Principal caller() {
        return caller;
    }

    /** Returns the valid values of the parameters that were sent or have a default. */
    public IdentityHashMap<Parameter, JsonNode> parameters() {
        return parameters;
    }

    /** Returns the valid body, or null if the operation takes none or an optional one was not sent. */
    public RequestContent content() {
        return content;
    }

    RequestContext withRoute(ServedApi owner, Route found) {
        api = owner;
        route = found;
        return this;
    }

    RequestContext withCaller(Principal admitted) {
        caller = admitted;
        return this;
    }

    RequestContext withParameters(IdentityHashMap<Parameter, JsonNode> values) {
        parameters = values;
        return this;
    }

    RequestContext withContent(RequestContent valid) {
        content = valid;
        return this;
    }
}
