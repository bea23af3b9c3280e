package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each request on a worker, in the API that owns its path.
 *
 * <p>The number of requests that run or wait is limited. The thread that receives a request beyond this limit rejects
 * it with status 503, because an unlimited queue would only turn a burst into timeouts.
 */
final class RequestDispatcher extends HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestDispatcher.class);
    private static final String REJECTED = "understudy.rejected";

    private final List<DeployedApi> apis;
    private final ContainerErrors errors;
    private final Semaphore slots;
    private final RequestExecutorProvider executorProvider;

    RequestDispatcher(List<DeployedApi> apis, ContainerErrors errors, Executor workers, ServerLimits limits) {
        this.apis = List.copyOf(apis);
        this.errors = errors;
        this.slots = new Semaphore(limits.workers() + limits.maxQueued());
        this.executorProvider = request -> {
            if (slots.tryAcquire()) {
                return finish -> workers.execute(() -> handle(request, finish));
            }
            request.setAttribute(REJECTED, true);
            return null;
        };
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return executorProvider;
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
    public void start() {
        apis.forEach(DeployedApi::start);
    }

    @Override
    public void destroy() {
        apis.forEach(DeployedApi::destroy);
    }

    // Grizzly calls this method for a rejected request on the receiving thread, and for every other request from
    // 'finish', after a worker has handled it.
    @Override
    public void service(Request request, Response response) {
        if (request.getAttribute(REJECTED) != null) {
            Failure overloaded = Failure.of(Failure.Kind.OVERLOADED, "all workers are busy and the queue is full");
            reject(overloaded, request, response);
        }
    }

    private void handle(Request request, Runnable finish) {
        PendingResponse pending = new PendingResponse(() -> {
            slots.release();
            finish.run();
        });
        pending.storeIn(request);
        try {
            dispatch(request, request.getResponse());
        } finally {
            pending.endUnlessSuspended();
        }
    }

    private void dispatch(Request request, Response response) {
        UriEncoder.encodeTarget(request);
        for (DeployedApi api : apis) {
            if (api.owns(request.getRequestURI())) {
                serve(api, request, response);
                return;
            }
        }
        reject(Failure.of(Failure.Kind.ROUTE_UNKNOWN, "the path belongs to no API"), request, response);
    }

    private void serve(DeployedApi api, Request request, Response response) {
        try {
            api.container().service(request, response);
        } catch (IllegalArgumentException e) {
            // Jersey builds a URI from the Host header field and the target, which are not always valid.
            reject(Failure.of(Failure.Kind.REQUEST_MALFORMED, e.getMessage()), request, response);
        } catch (RuntimeException e) {
            reject(Failure.unexpected(e), request, response);
        }
    }

    private void reject(Failure failure, Request request, Response response) {
        try {
            errors.sendError(failure, request, response);
        } catch (IOException e) {
            LOG.debug("The client disconnected before the error response was sent.", e);
        }
    }
}
