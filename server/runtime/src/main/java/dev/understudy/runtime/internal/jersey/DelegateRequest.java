package dev.understudy.runtime.internal.jersey;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.Parameter;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.pipeline.RequestContext;
import jakarta.ws.rs.core.Configuration;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import tools.jackson.databind.JsonNode;

/** A request in Jersey's form, and the result of calling the delegate. */
final class DelegateRequest extends ContainerRequest {

    private static final URI BASE = URI.create("http://localhost/");

    private final RequestContext context;
    private final Target target;
    private CompletionStage<OperationResponse> result;

    /**
     * What Jersey calls for an operation.
     *
     * @param uri the path under which Jersey knows the method
     * @param pathParameters the path parameters of the operation by their names in the interface
     */
    record Target(URI uri, Map<String, Parameter> pathParameters) {

        static Target of(int position, Map<String, Parameter> pathParameters) {
            return new Target(BASE.resolve("/" + position), pathParameters);
        }
    }

    /** Creates the request for a method of the operation that the context has been routed to. */
    DelegateRequest(RequestContext context, Target target, Configuration configuration) {
        super(
                BASE,
                target.uri(),
                JerseyApplication.METHOD,
                new CallerContext(context.caller()),
                new MapPropertiesDelegate(),
                configuration);
        this.context = context;
        this.target = target;
        setWriter(DiscardedResponse.INSTANCE);
    }

    RequestContext context() {
        return context;
    }

    /** Returns the value of a parameter; null if it was not sent and has no default. */
    JsonNode parameter(Parameter.In in, String name) {
        if (in == Parameter.In.PATH) {
            Parameter parameter = target.pathParameters().get(name);
            return parameter == null ? null : context.parameters().get(parameter);
        }
        for (Parameter parameter : context.operation().parameters()) {
            if (parameter.in() == in && isName(parameter, name)) {
                return context.parameters().get(parameter);
            }
        }
        return null;
    }

    private static boolean isName(Parameter parameter, String name) {
        return parameter.in() == Parameter.In.HEADER
                ? parameter.name().equalsIgnoreCase(name)
                : parameter.name().equals(name);
    }

    void returned(CompletionStage<OperationResponse> stage) {
        result = stage;
    }

    void failed(Failure failure) {
        result = CompletableFuture.failedFuture(failure);
    }

    /** Returns the result; must be called after Jersey has handled the request. */
    CompletionStage<OperationResponse> result() {
        return result == null
                ? CompletableFuture.failedFuture(new IllegalStateException("the delegate has returned null"))
                : result;
    }
}
