package dev.understudy.server.http;

import dev.understudy.server.Failure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.memory.ThreadLocalPoolProvider;
import org.glassfish.grizzly.threadpool.DefaultWorkerThread;

/**
 * Takes requests in: gives each a worker and shows it to the wing that its path belongs to.
 *
 * <p>Only so many may work or wait at once. One more is answered 503 right on the thread that received it, since a queue
 * without an end only turns a burst into time-outs.
 */
final class Reception extends HttpHandler {

    private static final String TURNED_AWAY = "understudy.turnedAway";

    private final List<OpenWing> wings;
    private final ContainerRefusals refusals;
    private final ExecutorService workers;
    private final Semaphore places;
    private final RequestExecutorProvider admission;

    Reception(List<OpenWing> wings, ContainerRefusals refusals, Bounds bounds) {
        this.wings = List.copyOf(wings);
        this.refusals = refusals;
        this.workers = Executors.newFixedThreadPool(bounds.workers(), Reception::worker);
        this.places = new Semaphore(bounds.workers() + bounds.waiting());
        this.admission = request -> {
            if (places.tryAcquire()) {
                return this.workers;
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
        workers.shutdown();
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        if (request.getAttribute(TURNED_AWAY) != null) {
            refusals.refuse(Failure.of(Failure.Kind.OVERLOADED, "all workers are busy"), request, response);
            return;
        }
        try {
            show(request, response);
        } finally {
            places.release();
        }
    }

    private void show(Request request, Response response) throws IOException {
        UriRepair.repair(request);
        for (OpenWing wing : wings) {
            if (wing.owns(request.getRequestURI())) {
                walk(wing, request, response);
                return;
            }
        }
        refusals.refuse(Failure.of(Failure.Kind.ROUTE_UNKNOWN, "no vendor is at this path"), request, response);
    }

    private void walk(OpenWing wing, Request request, Response response) throws IOException {
        try {
            wing.container().service(request, response);
        } catch (IllegalArgumentException e) {
            // Jersey makes a URI of the Host header and the target, and some of them are none.
            refusals.refuse(Failure.of(Failure.Kind.REQUEST_MALFORMED, e.getMessage()), request, response);
        } catch (RuntimeException e) {
            refusals.refuse(Failure.unexpected(e), request, response);
        }
    }

    // Grizzly keeps its buffers with threads of its own kind; those of any other it has to look up.
    private static Thread worker(Runnable work) {
        Thread worker = new DefaultWorkerThread(
                Grizzly.DEFAULT_ATTRIBUTE_BUILDER,
                "worker",
                ((ThreadLocalPoolProvider) MemoryManager.DEFAULT_MEMORY_MANAGER).createThreadLocalPool(),
                work);
        worker.setDaemon(true);
        return worker;
    }
}
