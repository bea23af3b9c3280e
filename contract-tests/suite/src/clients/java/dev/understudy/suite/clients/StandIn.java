package dev.understudy.suite.clients;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** A running stand-in, with the demo data unless a test chooses others. */
final class StandIn implements AutoCloseable {

    private final ApiServer server;

    StandIn() throws IOException {
        this(Optional.empty());
    }

    /** @param seed the file with the data */
    StandIn(Path seed) throws IOException {
        this(Optional.of(seed));
    }

    private StandIn(Optional<Path> seed) throws IOException {
        String database = "jdbc:sqlite:" + Files.createTempDirectory("clients").resolve("clients.db");
        server = ApiServer.start(new Config("127.0.0.1", 0, database, seed), Clock.systemUTC(), ServerLimits.DEFAULT);
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
