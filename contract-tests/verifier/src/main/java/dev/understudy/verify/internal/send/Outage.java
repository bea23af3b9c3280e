package dev.understudy.verify.internal.send;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * The time in which a server accepts no connections, because it may just be restarting. Without waiting for its end, a
 * run would end within milliseconds, and would leave behind all resources that it has created.
 */
final class Outage {

    /** The time in which a server is expected to restart. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(15);

    private static final Duration INTERVAL = Duration.ofMillis(200);

    private Duration waited = Duration.ZERO;

    /** Returns whether the server has been waited for long enough, and has not answered since then. */
    boolean isLasting() {
        return waited.compareTo(MAX_WAIT) >= 0;
    }

    /** Waits until the server accepts connections again, or until the outage is lasting. */
    void await(URI server) {
        do {
            Sleep.nanos(INTERVAL.toNanos());
            waited = waited.plus(INTERVAL);
        } while (!isLasting() && !accepts(server));
    }

    /** Must be called when the server has answered. */
    void end() {
        waited = Duration.ZERO;
    }

    private static boolean accepts(URI server) {
        int standard = server.getScheme().equals("https") ? 443 : 80;
        int port = server.getPort() < 0 ? standard : server.getPort();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), port), (int) INTERVAL.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
