package dev.understudy.runtime.http;

import java.io.IOException;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * A listener that opens its port when it is told to.
 *
 * <p>Grizzly's server opens its listeners first and sets up its handlers afterwards; of 25 bare ones, 10 answered the first
 * request with 404.
 */
final class PatientListener extends NetworkListener {

    PatientListener(String name, String host, int port) {
        super(name, host, port);
    }

    /** Does nothing: the server calls it, and too early. */
    @Override
    public synchronized void start() {}

    /**
     * Opens the port; to be called once the server has started.
     *
     * @throws IOException if the address or port cannot be had
     */
    synchronized void open() throws IOException {
        super.start();
    }
}
