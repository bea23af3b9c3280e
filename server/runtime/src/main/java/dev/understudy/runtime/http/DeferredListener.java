package dev.understudy.runtime.http;

import java.io.IOException;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * A network listener whose port is opened by an explicit call.
 *
 * <p>Grizzly's server opens the ports of its listeners before it sets up its handlers, and returns 404 for requests
 * that arrive in between.
 */
final class DeferredListener extends NetworkListener {

    DeferredListener(String name, String host, int port) {
        super(name, host, port);
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
    }
}
