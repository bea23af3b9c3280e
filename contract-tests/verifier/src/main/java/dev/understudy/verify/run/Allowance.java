package dev.understudy.verify.run;

import java.time.Duration;

/** What is left of a budget. */
final class Allowance {

    private final Budget budget;
    private final long start = System.nanoTime();

    Allowance(Budget budget) {
        this.budget = budget;
    }

    /** Whether there is something left beyond a reserve, after so many requests. */
    boolean isLeft(int sent, int reserve) {
        return budget.requests().map(most -> sent + reserve < most).orElse(true)
                && budget.time().map(most -> spent().compareTo(most) < 0).orElse(true);
    }

    /** Whether less than a part of the whole is spent, after so many requests. */
    boolean isLeftOf(double part, int sent) {
        return budget.requests().map(most -> sent < most * part).orElse(true)
                && budget.time()
                        .map(most -> spent().toNanos() < most.toNanos() * part)
                        .orElse(true);
    }

    /** How many requests there will be; 0 if time decides. */
    int planned() {
        return budget.requests().orElse(0);
    }

    /** The time since the run began. */
    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
