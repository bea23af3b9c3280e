package dev.understudy.runtime.http;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;

/**
 * The HTTP server: listens on the port, passes requests to {@link RequestDispatcher}, and completes accepted requests
 * before it stops.
 */
public final class GrizzlyServer implements AutoCloseable {

    private final HttpServer server = new HttpServer();
    private final DeferredListener listener;
    private final ServerLimits limits;

    /**
     * Creates the server, with a Jersey application for each API. It does not listen until {@link #listen} is called.
     *
     * @param host the address to listen on
     * @param port the port; 0 picks a free one
     * @param apis the APIs to serve
     * @param workers runs the requests
     * @param limits the capacity and the time limits
     */
    public GrizzlyServer(String host, int port, List<ApiDefinition> apis, Executor workers, ServerLimits limits) {
        this.limits = limits;
        List<DeployedApi> deployed =
                apis.stream().map(api -> DeployedApi.of(api, limits)).toList();
        ContainerErrors errors = new ContainerErrors(deployed);
        listener = listener(host, port, limits);
        listener.registerAddOn(StrictHttpFilter.addOn(errors));
        server.addListener(listener);
        ServerConfiguration configuration = server.getServerConfiguration();
        configuration.addHttpHandler(new RequestDispatcher(deployed, errors, workers, limits));
        configuration.setDefaultErrorPageGenerator(errors);
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
     */
    @Override
    public void close() {
        try {
            server.shutdown(limits.shutdownTimeout().toSeconds(), TimeUnit.SECONDS)
                    .get(limits.shutdownTimeout().toSeconds() + 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            server.shutdownNow();
        }
    }

    private static DeferredListener listener(String host, int port, ServerLimits limits) {
        DeferredListener listener = new DeferredListener("understudy", host, port);
        listener.getKeepAlive()
                .setIdleTimeoutInSeconds((int) limits.idleTimeout().toSeconds());
        listener.getKeepAlive().setMaxRequestsCount(-1);
        TCPNIOTransport transport = listener.getTransport();
        // Grizzly's own threads only receive requests; RequestDispatcher handles each request on a worker.
        transport.setIOStrategy(WorkerThreadIOStrategy.getInstance());
        transport.setReadTimeout(limits.bodyTimeout().toMillis(), TimeUnit.MILLISECONDS);
        transport.setWriteTimeout(limits.idleTimeout().toMillis(), TimeUnit.MILLISECONDS);
        // With one selector thread, each select call returns more ready connections, which is more efficient.
        transport.setSelectorRunnersCount(1);
        transport.setTcpNoDelay(true);
        return listener;
    }
}
