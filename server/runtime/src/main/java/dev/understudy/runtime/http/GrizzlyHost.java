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

/** The port: listens, hands requests to {@link Reception}, and stops without losing any that it accepted. */
public final class GrizzlyHost implements AutoCloseable {

    private final HttpServer server = new HttpServer();
    private final PatientListener listener;
    private final Bounds bounds;

    /**
     * A port that is not listened on yet, with everything behind it ready.
     *
     * @param host the address to listen on
     * @param port the port; 0 takes a free one
     * @param wings the vendors to serve
     * @param workers who works on requests
     * @param bounds how much it takes on, and how long it waits
     */
    public GrizzlyHost(String host, int port, List<Wing> wings, Executor workers, Bounds bounds) {
        this.bounds = bounds;
        List<OpenWing> open =
                wings.stream().map(wing -> OpenWing.of(wing, bounds)).toList();
        ContainerRefusals refusals = new ContainerRefusals(open);
        listener = listener(host, port, bounds);
        listener.registerAddOn(HttpCodec.addOn(refusals));
        server.addListener(listener);
        ServerConfiguration configuration = server.getServerConfiguration();
        configuration.addHttpHandler(new Reception(open, refusals, workers, bounds));
        configuration.setDefaultErrorPageGenerator(refusals);
        configuration.setPassTraceRequest(true);
        configuration.setGracefulShutdownSupported(true);
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if the address or port cannot be had
     */
    public void listen() throws IOException {
        server.start();
        listener.open();
    }

    /** The port that it listens on. */
    public int port() {
        return listener.getPort();
    }

    /** Takes no new connection, answers what was accepted, and stops. */
    @Override
    public void close() {
        try {
            server.shutdown(bounds.grace().toSeconds(), TimeUnit.SECONDS)
                    .get(bounds.grace().toSeconds() + 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            server.shutdownNow();
        }
    }

    private static PatientListener listener(String host, int port, Bounds bounds) {
        PatientListener listener = new PatientListener("understudy", host, port);
        listener.getKeepAlive().setIdleTimeoutInSeconds((int) bounds.silence().toSeconds());
        listener.getKeepAlive().setMaxRequestsCount(-1);
        TCPNIOTransport transport = listener.getTransport();
        // Grizzly's own threads only take requests in; Reception has the workers, whose number it can bound.
        transport.setIOStrategy(WorkerThreadIOStrategy.getInstance());
        transport.setReadTimeout(bounds.body().toMillis(), TimeUnit.MILLISECONDS);
        transport.setWriteTimeout(bounds.silence().toMillis(), TimeUnit.MILLISECONDS);
        // One finds more connections ready at a time than several would, and needs 10 us for a request.
        transport.setSelectorRunnersCount(1);
        transport.setTcpNoDelay(true);
        return listener;
    }
}
