package dev.understudy.verify.run;

import dev.understudy.verify.profile.Rate;
import dev.understudy.verify.report.Demands;
import java.util.Optional;

/**
 * The options of a run.
 *
 * @param seed what the random cases follow from; the same seed makes the same cases
 * @param budget how much it may send
 * @param readOnly whether only safe methods are sent, and only to operations that the contract has
 * @param rate a rate limit in addition to those of the profile
 * @param demands what the server has to meet in addition to the contract
 */
public record Options(long seed, Budget budget, boolean readOnly, Optional<Rate> rate, Demands demands) {

    /** Returns the default options with a seed. */
    public static Options ofSeed(long seed) {
        return new Options(seed, Budget.USUAL, false, Optional.empty(), Demands.NONE);
    }
}
