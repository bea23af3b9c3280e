package dev.understudy.standin.support;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;

/** Waits for something that another thread or process does. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    // A loop without a pause would take the processor from what it waits for.
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Await() {}

    /** Waits until a condition is true; fails after a minute. */
    public static void until(String description, Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.isTrue()) {
                if (System.nanoTime() > end) {
                    fail("After %d seconds, this is still not the case: %s.", PATIENCE.toSeconds(), description);
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The wait was interrupted: " + description, e);
        } catch (Exception e) {
            throw new AssertionError("It cannot be determined whether this is the case: " + description, e);
        }
    }

    /** Something that becomes true. */
    @FunctionalInterface
    public interface Condition {

        /** Returns whether it is true now. */
        boolean isTrue() throws Exception;
    }
}
