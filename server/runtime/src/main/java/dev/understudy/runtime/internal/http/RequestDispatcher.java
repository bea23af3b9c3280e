package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.pipeline.RequestPipeline;
import dev.understudy.runtime.internal.pipeline.ServedApi;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Receives requests from Grizzly, and lets the workers pass them through the pipeline.
 *
 * <p>The thread that receives a request rejects it at once if the {@link Capacity} is used up, because an unlimited queue
 * would only turn a burst into timeouts.
 */
final class RequestDispatcher extends HttpHandler {

    private final List<ServedApi> apis;
    private final RequestPipeline pipeline;
    private final BodyLimits bodyLimits;
    private final OpenConnections connections;
    private final Executor workers;
    private final Capacity capacity;

    RequestDispatcher(
            List<ServedApi> apis,
            RequestPipeline pipeline,
            BodyLimits bodyLimits,
            OpenConnections connections,
            Executor workers,
            ServerLimits limits) {
        this.apis = List.copyOf(apis);
        this.pipeline = pipeline;
        this.bodyLimits = bodyLimits;
        this.connections = connections;
        this.workers = workers;
        this.capacity = new Capacity(limits.workers() + limits.maxQueued());
    }

    // Grizzly removes a parameter such as ;jsessionid=1 from the path, so a path that the contract does not declare
    // could match an operation. A space as the name of the parameter prevents that, since no path contains a space.
    @Override
    protected String getSessionCookieName() {
        return " ";
    }

    // GrizzlyExchange asks the client to continue when the body is read. An unknown expectation may be ignored (RFC
    // 9110,
    // section 10.1.1); Grizzly would return an error response without a body.
    @Override
    protected boolean sendAcknowledgment(Request request, Response response) {
        return true;
    }

    @Override
    public void destroy() {
        apis.forEach(api -> api.delegate().close());
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        // See GrizzlyExchange.abandon().
        if (response.getResponse().isCommitted()) {
            request.getContext().getConnection().closeSilently();
            return;
        }
        GrizzlyExchange exchange =
                new GrizzlyExchange(request, response, pipeline, capacity, bodyLimits, connections, workers);
        try {
            capacity.enter();
        } catch (Failure e) {
            exchange.reject(e);
            return;
        }
        exchange.start();
    }
}
