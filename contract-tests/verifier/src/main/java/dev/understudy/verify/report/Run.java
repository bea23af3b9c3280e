package dev.understudy.verify.report;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The command and the options of a run.
 *
 * @param command {@code verify}, {@code check} or {@code replay}
 * @param contract the contract file, or a bundled contract: {@code well} or {@code well/openapi.yaml}
 * @param target the server's URL, or the file of the recording
 * @param seed the seed of the random cases; empty if the run had none
 * @param failurePolicy the conditions under which the run fails although the contract is not violated
 * @param duration the duration of the run
 */
public record Run(
        String command,
        String contract,
        String target,
        OptionalLong seed,
        FailurePolicy failurePolicy,
        Duration duration) {}
