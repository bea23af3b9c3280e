package dev.understudy.standin;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of one server.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 picks a free one
 * @param database {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
 * @param seed the file with the initial data; if absent, the built-in demo is used
 * @param fresh whether the data in the store is discarded and the seed loaded; otherwise the seed is loaded only into an
 *     empty store
 * @param corsOrigins the origins of the web pages that may call the server; {@code *} stands for all
 */
public record Config(
        String host, int port, String database, Optional<Path> seed, boolean fresh, Set<String> corsOrigins) {

    /** Returns settings with which the data in the store is kept, and no web page may call the server. */
    public Config(String host, int port, String database, Optional<Path> seed) {
        this(host, port, database, seed, false, Set.of());
    }

    /** Returns the same settings, but with which the data in the store is discarded. */
    public Config withFreshStore() {
        return new Config(host, port, database, seed, true, corsOrigins);
    }

    /** Returns the same settings, but with which pages of these origins may call the server. */
    public Config withCorsOrigins(Set<String> origins) {
        return new Config(host, port, database, seed, fresh, origins);
    }
}
