package dev.understudy.verify.run;

import java.util.Optional;

/**
 * The shares of the budget that a run may have used when its first phases end. The rest is for the cases derived from
 * the contract and for random ones.
 *
 * @param snapshots the share when existing resources have been read, from 0 to 1. Each of the rest is read just before
 *     the first write to it.
 * @param laws the share when the state laws have been tested, from 0 to 1
 */
record BudgetShares(double snapshots, double laws) {

    // Valid requests, values of other types for the first properties, boundaries on both sides, and some requests that
    // do
    // not depend on a schema.
    private static final int REQUESTS_FOR_OPERATION = 10;
    // State laws find more faults than random cases do, so they get most of the budget of a small contract.
    private static final double MAX_LAWS = 0.6;
    private static final double MIN_LAWS = 0.3;

    /**
     * Returns shares that leave some requests for each operation, if the budget is large enough.
     *
     * @param requests the maximum number of requests; empty if only the time is limited
     */
    static BudgetShares of(Optional<Integer> requests, int operations) {
        double rest = requests.map(limit -> 1 - (double) REQUESTS_FOR_OPERATION * operations / limit)
                .orElse(MAX_LAWS);
        double laws = Math.max(MIN_LAWS, Math.min(MAX_LAWS, rest));
        return new BudgetShares(laws / 3, laws);
    }
}
