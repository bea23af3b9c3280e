package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.ServerDefinition;
import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.runtime.internal.jersey.JerseyDelegate;
import dev.understudy.runtime.internal.pipeline.ErrorResponses;
import dev.understudy.runtime.internal.pipeline.RequestPipeline;
import dev.understudy.runtime.internal.pipeline.ServedApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: listens on the port, passes requests to {@link RequestDispatcher}, and completes accepted requests
 * before it stops.
 */
public final class GrizzlyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GrizzlyServer.class);

    private final HttpServer server = new HttpServer();
    private final OpenConnections connections = new OpenConnections();
    private final DeferredListener listener;
    private final ServerLimits limits;
    private final BodyLimits bodyLimits;

    /**
     * Creates the server, with a Jersey application for each API. It does not listen until {@link #listen} is called.
     *
     * @param host the address to listen on
     * @param port the port; 0 picks a free one
     * @param definition what to serve
     * @param workers runs the requests
     * @param limits the capacity and the time limits
     */
    public GrizzlyServer(String host, int port, ServerDefinition definition, Executor workers, ServerLimits limits) {
        this.limits = limits;
        this.bodyLimits = new BodyLimits(
                limits.bodyTimeout(),
                definition.apis().stream()
                        .mapToInt(ApiDefinition::bodyLimit)
                        .max()
                        .orElse(0));
        // Fails for an invalid port, so it comes before what would have to be closed.
        listener = listener(host, port, connections, limits);
        List<ServedApi> served = new ArrayList<>();
        try {
            definition.apis().forEach(api -> served.add(ServedApi.of(api, mapper -> new JerseyDelegate(api, mapper))));
            configure(definition, served, workers);
        } catch (RuntimeException e) {
            served.forEach(each -> each.delegate().close());
            throw e;
        }
    }

    private void configure(ServerDefinition definition, List<ServedApi> served, Executor workers) {
        ErrorResponses errors = new ErrorResponses(definition, served);
        RequestPipeline pipeline = new RequestPipeline(definition, served, errors);
        ContainerErrors containerErrors = new ContainerErrors(errors);
        listener.registerAddOn(StrictHttpFilter.addOn(containerErrors));
        server.addListener(listener);
        ServerConfiguration configuration = server.getServerConfiguration();
        configuration.addHttpHandler(new RequestDispatcher(served, pipeline, bodyLimits, connections, workers, limits));
        configuration.setDefaultErrorPageGenerator(containerErrors);
        configuration.setPassTraceRequest(true);
        configuration.setGracefulShutdownSupported(true);
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the address or port is not available
     */
    public void listen() throws IOException {
        server.start();
        listener.open();
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return listener.getPort();
    }

    /**
     * Accepts no more connections, completes the accepted requests, and stops. Requests that are not complete after
     * {@link ServerLimits#shutdownTimeout()} are aborted.
     *
     * <p>A proxy may send a request on an idle connection at any moment, also at the moment at which the server closes
     * it. So until {@link ServerLimits#drainTimeout()} the server does not close idle connections, but responds to
     * further requests, with {@code Connection: close}.
     */
    @Override
    public void close() {
        long end = System.nanoTime() + limits.shutdownTimeout().toNanos();
        try {
            drain();
            long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            server.shutdown(left, TimeUnit.MILLISECONDS).get(left + 1_000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The server stops with requests that are not complete.", e);
        } finally {
            // Also ends a thread that shutdown leaves running, and that runs even if the port could not be opened.
            server.shutdownNow();
            bodyLimits.close();
        }
    }

    private void drain() throws InterruptedException {
        try {
            listener.closePort();
        } catch (IOException e) {
            LOG.debug("The port could not be closed before the connections.", e);
        }
        connections.closeAfterNextResponse();
        connections.awaitNone(limits.drainTimeout());
    }

    private static DeferredListener listener(String host, int port, OpenConnections connections, ServerLimits limits) {
        DeferredListener listener = new DeferredListener("understudy", host, port, connections);
        listener.getKeepAlive()
                .setIdleTimeoutInSeconds((int) limits.idleTimeout().toSeconds());
        listener.getKeepAlive().setMaxRequestsCount(-1);
        TCPNIOTransport transport = listener.getTransport();
        // The selector thread receives the requests. That thread must never block, so RequestDispatcher hands each
        // request to a worker; a second pool in between would only add a change of threads.
        transport.setIOStrategy(new ReadStrategy());
        transport.setWorkerThreadPoolConfig(null);
        transport.setWriteTimeout(limits.idleTimeout().toMillis(), TimeUnit.MILLISECONDS);
        // With one selector thread, each select call returns more ready connections, which is more efficient.
        transport.setSelectorRunnersCount(1);
        transport.setTcpNoDelay(true);
        return listener;
    }
}
