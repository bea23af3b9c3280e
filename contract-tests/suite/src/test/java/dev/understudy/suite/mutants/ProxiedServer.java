package dev.understudy.suite.mutants;

import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Our own server on a fresh SQLite file, behind a proxy.
 *
 * @param server ours
 * @param proxy what is asked instead
 */
record ProxiedServer(ApiServer server, CrookedProxy proxy) implements AutoCloseable {

    /** With the demo's data in a folder. */
    static ProxiedServer in(Path folder) {
        return start(folder, Optional.empty());
    }

    /** With a seed file's data in a folder. */
    static ProxiedServer in(Path folder, Path seed) {
        return start(folder, Optional.of(seed));
    }

    private static ProxiedServer start(Path folder, Optional<Path> seed) {
        Config config = new Config("127.0.0.1", 0, "jdbc:sqlite:" + folder.resolve("proxied.db"), seed);
        ApiServer server = ApiServer.start(config, Clock.systemUTC());
        return new ProxiedServer(server, new CrookedProxy(server.port()));
    }

    @Override
    public void close() {
        proxy.close();
        server.close();
    }
}
