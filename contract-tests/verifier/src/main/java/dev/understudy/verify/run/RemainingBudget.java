package dev.understudy.verify.run;

import java.time.Duration;
import java.util.function.IntSupplier;

/** The part of a budget that is left. */
final class RemainingBudget {

    private final Budget budget;
    private final IntSupplier sent;
    private final long start = System.nanoTime();

    /**
     * Begins to count the time.
     *
     * @param sent how many requests have been sent so far
     */
    RemainingBudget(Budget budget, IntSupplier sent) {
        this.budget = budget;
        this.sent = sent;
    }

    /** Returns whether something is left beyond a number of requests that are reserved. */
    boolean isLeft(int reserve) {
        return budget.requests().map(most -> sent() + reserve < most).orElse(true)
                && budget.time().map(most -> spent().compareTo(most) < 0).orElse(true);
    }

    /** Returns whether less than a part of the whole is spent. */
    boolean isLeftOf(double part) {
        return budget.requests().map(most -> sent() < most * part).orElse(true)
                && budget.time()
                        .map(most -> spent().toNanos() < most.toNanos() * part)
                        .orElse(true);
    }

    /** Returns how many requests have been sent. */
    int sent() {
        return sent.getAsInt();
    }

    /** Returns how many requests there will be; 0 if the time decides. */
    int planned() {
        return budget.requests().orElse(0);
    }

    /** Returns the time since the run began. */
    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
