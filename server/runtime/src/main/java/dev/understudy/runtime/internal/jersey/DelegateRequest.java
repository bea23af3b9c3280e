package dev.understudy.runtime.internal.jersey;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.Parameter;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.pipeline.RequestContext;
import jakarta.ws.rs.core.Configuration;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/** A request in Jersey's form, and the result of calling the delegate. */
final class DelegateRequest extends ContainerRequest {

    // Only the path and the query matter: nothing that Jersey does here depends on the address of the server.
    private static final String SERVER = "http://localhost";
    private static final URI BASE = URI.create(SERVER + "/");

    private final RequestContext context;
    private CompletionStage<OperationResponse> result;

    /**
     * Creates the request for the operation that the context has been routed to. Its header fields are those that the
     * operation declares as parameters.
     */
    DelegateRequest(RequestContext context, Configuration configuration) {
        super(
                BASE,
                URI.create(SERVER + target(context.head())),
                context.operation().method(),
                new CallerContext(context.caller()),
                new MapPropertiesDelegate(),
                configuration);
        this.context = context;
        for (Parameter parameter : context.operation().parameters()) {
            switch (parameter.in()) {
                case HEADER -> copyHeader(parameter.name());
                case COOKIE -> copyHeader("Cookie");
                case PATH, QUERY -> {
                    // Part of the URI.
                }
            }
        }
        setWriter(DiscardedResponse.INSTANCE);
    }

    private static String target(RequestHead head) {
        return head.query() == null ? head.path() : head.path() + "?" + head.query();
    }

    private void copyHeader(String name) {
        String value = context.head().header(name);
        if (value != null) {
            getHeaders().putSingle(name, value);
        }
    }

    RequestContext context() {
        return context;
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
                ? CompletableFuture.failedFuture(new IllegalStateException("Jersey has not called the delegate"))
                : result;
    }
}
