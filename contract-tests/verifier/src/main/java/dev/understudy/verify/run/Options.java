package dev.understudy.verify.run;

import dev.understudy.verify.profile.Rate;
import dev.understudy.verify.report.FailurePolicy;
import java.util.Optional;

/**
 * The options of a run.
 *
 * @param seed the seed of the random cases; the same seed produces the same cases
 * @param budget the number of requests, or the time, that the run may use
 * @param readOnly whether the run calls only operations with safe methods, and nothing outside the contract
 * @param disposable whether the server may be thrown away, so that everything on it may be changed and deleted
 * @param rate a rate limit in addition to those of the profile; empty for none
 * @param failurePolicy the conditions under which the run fails although the contract is not violated
 */
public record Options(
        long seed,
        Budget budget,
        boolean readOnly,
        boolean disposable,
        Optional<Rate> rate,
        FailurePolicy failurePolicy) {

    /** Returns the default options with a seed. */
    public static Options ofSeed(long seed) {
        return new Options(seed, Budget.DEFAULT, false, false, Optional.empty(), FailurePolicy.VIOLATIONS_ONLY);
    }
}
