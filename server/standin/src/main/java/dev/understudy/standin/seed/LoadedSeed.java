package dev.understudy.standin.seed;

import java.time.Instant;
import java.util.Optional;

/**
 * The seed whose data is in a store.
 *
 * @param source {@code demo}, or the absolute path of the file
 * @param sha256 the SHA-256 of the content that was loaded; empty if an older version of this program has loaded it
 * @param time the time at which it was loaded
 */
public record LoadedSeed(String source, Optional<String> sha256, Instant time) {}
