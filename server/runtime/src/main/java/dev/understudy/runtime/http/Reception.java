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
 * Takes requests in: gives each a worker and shows it to the wing that its path belongs to.
 *
 * <p>Only so many may work or wait at once. One more is answered 503 right on the thread that received it, since a queue
 * without an end only turns a burst into time-outs.
 */
final class Reception extends HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String TURNED_AWAY = "understudy.turnedAway";

    private final List<OpenWing> wings;
    private final ContainerRefusals refusals;
    private final Semaphore places;
    private final RequestExecutorProvider admission;

    Reception(List<OpenWing> wings, ContainerRefusals refusals, Executor workers, Bounds bounds) {
        this.wings = List.copyOf(wings);
        this.refusals = refusals;
        this.places = new Semaphore(bounds.workers() + bounds.waiting());
        this.admission = request -> {
            if (places.tryAcquire()) {
                return finish -> workers.execute(() -> receive(request, finish));
            }
            request.setAttribute(TURNED_AWAY, true);
            return null;
        };
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return admission;
    }

    // Grizzly cuts a session out of the path, and a path with one would become one that is served. No path holds a
    // space.
    @Override
    protected String getSessionCookieName() {
        return " ";
    }

    // An expectation that is not known here may be ignored (RFC 9110, section 10.1.1); Grizzly answers it without a
    // body.
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
        wings.forEach(OpenWing::start);
    }

    @Override
    public void destroy() {
        wings.forEach(OpenWing::destroy);
    }

    // Who was not turned away has been received, and answered, when Grizzly comes here to finish.
    @Override
    public void service(Request request, Response response) {
        if (request.getAttribute(TURNED_AWAY) != null) {
            refuse(Failure.of(Failure.Kind.OVERLOADED, "all workers are busy"), request, response);
        }
    }

    private void receive(Request request, Runnable finish) {
        Visit visit = new Visit(() -> {
            places.release();
            finish.run();
        });
        visit.announce(request);
        try {
            show(request, request.getResponse());
        } finally {
            visit.shown();
        }
    }

    private void show(Request request, Response response) {
        UriRepair.repair(request);
        for (OpenWing wing : wings) {
            if (wing.owns(request.getRequestURI())) {
                walk(wing, request, response);
                return;
            }
        }
        refuse(Failure.of(Failure.Kind.ROUTE_UNKNOWN, "no vendor is at this path"), request, response);
    }

    private void walk(OpenWing wing, Request request, Response response) {
        try {
            wing.container().service(request, response);
        } catch (IllegalArgumentException e) {
            // Jersey makes a URI of the Host header and the target, and some of them are none.
            refuse(Failure.of(Failure.Kind.REQUEST_MALFORMED, e.getMessage()), request, response);
        } catch (RuntimeException e) {
            refuse(Failure.unexpected(e), request, response);
        }
    }

    private void refuse(Failure failure, Request request, Response response) {
        try {
            refusals.refuse(failure, request, response);
        } catch (IOException e) {
            LOG.debug("Nobody is there any more to be refused.", e);
        }
    }
}
