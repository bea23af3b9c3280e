package dev.understudy.suite.mutants;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * A stand-in with a new SQLite database, behind a proxy.
 *
 * @param server the stand-in
 * @param proxy the proxy that receives the requests
 */
record ProxiedServer(ApiServer server, MisbehavingProxy proxy) implements AutoCloseable {

    /** Starts a stand-in with the demo data and its database in a folder. */
    static ProxiedServer startIn(Path folder) {
        return start(folder, Optional.empty());
    }

    /** Starts a stand-in with the data of a seed file and its database in a folder. */
    static ProxiedServer startIn(Path folder, Path seed) {
        return start(folder, Optional.of(seed));
    }

    private static ProxiedServer start(Path folder, Optional<Path> seed) {
        Config config = new Config("127.0.0.1", 0, "jdbc:sqlite:" + folder.resolve("proxied.db"), seed);
        ApiServer server = ApiServer.start(config, Clock.systemUTC(), ServerLimits.DEFAULT);
        return new ProxiedServer(server, new MisbehavingProxy(server.port()));
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
    }
}
