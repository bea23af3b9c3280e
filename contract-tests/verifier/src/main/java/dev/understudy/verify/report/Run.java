package dev.understudy.verify.report;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What was run.
 *
 * @param command {@code verify}, {@code check} or {@code replay}
 * @param contract the file of the contract, or the name of one of our own
 * @param target the server's URL, or the file of the recording
 * @param seed what the random cases came from; empty if there were none
 * @param demands what the run was held to beyond the contract itself
 * @param duration how long it took
 */
public record Run(
        String command, String contract, String target, OptionalLong seed, Demands demands, Duration duration) {}
