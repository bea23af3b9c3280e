package dev.understudy.standin;

import dev.understudy.standin.start.StartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The address and port on which the server listens. */
final class ListenAddress {

    private ListenAddress() {}

    /**
     * Checks that the server can listen. Otherwise a second server on the same port could discard the data of the first,
     * although it cannot start.
     */
    static void requireFree(Config config) {
        try {
            new ServerSocket(config.port(), 1, InetAddress.getByName(config.host())).close();
        } catch (IOException e) {
            throw notFree(config, e);
        }
    }

    /** Returns the failure of a server that cannot listen. */
    static StartException notFree(Config config, IOException cause) {
        return new StartException(
                "Cannot listen on " + config.host() + ":" + config.port() + ": " + cause.getMessage()
                        + ". Stop the process that uses the port, choose another port with --port (0 picks a free"
                        + " one), or choose an address of this machine with --host.",
                cause);
    }
}
