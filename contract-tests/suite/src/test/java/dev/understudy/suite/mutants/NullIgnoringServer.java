package dev.understudy.suite.mutants;

import java.net.URI;
import java.nio.file.Path;

/** A stand-in for Instantly that treats a null in a PATCH as if the property were absent. */
public final class NullIgnoringServer implements AutoCloseable {

    private final ProxiedServer server;

    private NullIgnoringServer(ProxiedServer server) {
        this.server = server;
    }

    /** Starts the server with the demo data and its database in a folder. */
    public static NullIgnoringServer startIn(Path folder) {
        ProxiedServer server = ProxiedServer.startIn(folder);
        server.proxy().misbehave(InstantlyMutants.ignoringNull());
        return new NullIgnoringServer(server);
    }

    /** Returns the URL of the server. */
    public URI uri() {
        return server.proxy().uri();
    }

    @Override
    public void close() {
        server.close();
    }
}
