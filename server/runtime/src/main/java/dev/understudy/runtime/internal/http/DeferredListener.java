package dev.understudy.runtime.internal.http;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;

/**
 * A network listener whose port is opened and closed by explicit calls.
 *
 * <p>Grizzly's server opens the ports of its listeners before it sets up its handlers, and returns 404 for requests
 * that arrive in between.
 */
final class DeferredListener extends NetworkListener {

    private static final long MAX_DEREGISTRATION_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long POLL_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

    private final OpenConnections connections;

    DeferredListener(String name, String host, int port, OpenConnections connections) {
        super(name, host, port);
        this.connections = connections;
    }

    /** Does nothing: the server calls this method too early. */
    @Override
    public synchronized void start() {}

    /**
     * Opens the port. Must be called after the server has started.
     *
     * @throws IOException if the address or port is not available
     */
    synchronized void open() throws IOException {
        super.start();
        getServerConnection().getMonitoringConfig().addProbes(connections);
    }

    /**
     * Closes the port, after it has accepted all connections that clients have opened.
     *
     * <p>The kernel opens connections before the server accepts them, and resets those that are not accepted when the
     * port is closed. A proxy may already have sent a request on such a connection, and must not repeat it elsewhere if
     * it is not idempotent. While the channel is registered with a selector, Java keeps the port open until the next
     * select call after it was closed, so the channel is deregistered first.
     */
    synchronized void closePort() throws IOException {
        TCPNIOServerConnection server = (TCPNIOServerConnection) getServerConnection();
        if (server == null) {
            return;
        }
        ServerSocketChannel channel = (ServerSocketChannel) server.getChannel();
        deregister(channel, server);
        int before;
        do {
            before = connections.accepted();
            server.onAccept();
        } while (connections.accepted() != before);
        channel.close();
    }

    // The selector thread itself cancels the key, before its next select call. If it found a cancelled key among the
    // selected ones, it would close the port at once.
    private void deregister(ServerSocketChannel channel, TCPNIOServerConnection server) {
        SelectionKey key = server.getSelectionKey();
        getTransport()
                .getSelectorHandler()
                .execute(
                        server.getSelectorRunner(),
                        () -> {
                            key.cancel();
                            return true;
                        },
                        null);
        key.selector().wakeup();
        long end = System.nanoTime() + MAX_DEREGISTRATION_NANOS;
        while (channel.isRegistered() && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
