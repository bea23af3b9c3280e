package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.pipeline.RequestPipeline;
import dev.understudy.runtime.internal.pipeline.ServedApi;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Receives requests from Grizzly, and lets the workers pass them through the pipeline.
 *
 * <p>The number of requests that run or wait is limited. The thread that receives a request beyond this limit rejects
 * it with status 503, because an unlimited queue would only turn a burst into timeouts.
 */
final class RequestDispatcher extends HttpHandler {

    private final List<ServedApi> apis;
    private final RequestPipeline pipeline;
    private final BodyLimits bodyLimits;
    private final Executor workers;
    private final Semaphore slots;

    RequestDispatcher(
            List<ServedApi> apis,
            RequestPipeline pipeline,
            BodyLimits bodyLimits,
            Executor workers,
            ServerLimits limits) {
        this.apis = List.copyOf(apis);
        this.pipeline = pipeline;
        this.bodyLimits = bodyLimits;
        this.workers = workers;
        this.slots = new Semaphore(limits.workers() + limits.maxQueued());
    }

    // Grizzly removes a parameter such as ;jsessionid=1 from the path, so a path that the contract does not declare
    // could match an operation. A space as the name of the parameter prevents that, since no path contains a space.
    @Override
    protected String getSessionCookieName() {
        return " ";
    }

    // An unknown expectation may be ignored (RFC 9110, section 10.1.1); Grizzly would return an error response without
    // a body.
    @Override
    protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            response.setStatus(HttpStatus.CONINTUE_100);
            response.sendAcknowledgement();
        }
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
        GrizzlyExchange exchange = new GrizzlyExchange(request, response, pipeline, bodyLimits, workers);
        if (slots.tryAcquire()) {
            exchange.start(slots::release);
        } else {
            exchange.reject(Failure.of(Failure.Kind.OVERLOADED, "all workers are busy and the queue is full"));
        }
    }
}
