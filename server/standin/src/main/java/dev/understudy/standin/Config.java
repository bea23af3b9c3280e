package dev.understudy.standin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of one server.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 takes a free one
 * @param database {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
 * @param seed what an empty store begins with; the built-in demo if there is none
 */
public record Config(String host, int port, String database, Optional<Path> seed) {}
