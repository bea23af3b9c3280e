package dev.understudy.verify.run;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Tracks how much of the budget a run has used. */
final class RemainingBudget {

    private final Budget budget;
    private final IntSupplier sent;
    private final long start = System.nanoTime();

    /**
     * Starts to measure the time of the run.
     *
     * @param sent supplies the number of requests sent so far
     */
    RemainingBudget(Budget budget, IntSupplier sent) {
        this.budget = budget;
        this.sent = sent;
    }

    /** Returns whether another request may be sent if this many requests are kept in reserve. */
    boolean allowsRequest(int reserve) {
        return budget.requests().map(limit -> sent() + reserve < limit).orElse(true)
                && budget.time().map(limit -> elapsed().compareTo(limit) < 0).orElse(true);
    }

    /** Returns whether the run has used less than this share of its budget, from 0 to 1. */
    boolean hasUsedLessThan(double share) {
        return budget.requests().map(limit -> sent() < limit * share).orElse(true)
                && budget.time()
                        .map(limit -> elapsed().toNanos() < limit.toNanos() * share)
                        .orElse(true);
    }

    /** Returns the share of the budget that the run has used, from 0 to 1. */
    double usedShare() {
        double ofRequests =
                budget.requests().map(limit -> (double) sent() / limit).orElse(0.0);
        double ofTime = budget.time()
                .map(limit -> (double) elapsed().toNanos() / limit.toNanos())
                .orElse(0.0);
        return Math.max(ofRequests, ofTime);
    }

    /** Returns how the budget is divided if the run calls this many operations. */
    BudgetShares shares(int operations) {
        return BudgetShares.of(budget.requests(), operations);
    }

    /** Returns the number of requests sent so far. */
    int sent() {
        return sent.getAsInt();
    }

    /** Returns the maximum number of requests; 0 if only the time is limited. */
    int maxRequests() {
        return budget.requests().orElse(0);
    }

    /** Returns the time since the run began. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
