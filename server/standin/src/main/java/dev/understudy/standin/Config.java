package dev.understudy.standin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of one server.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 picks a free one
 * @param database {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
 * @param seed the file with the initial data of an empty store; if absent, the built-in demo is loaded
 */
public record Config(String host, int port, String database, Optional<Path> seed) {}
