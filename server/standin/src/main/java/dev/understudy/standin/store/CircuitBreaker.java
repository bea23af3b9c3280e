package dev.understudy.standin.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stops the use of a database that has just failed completely, except for a few attempts per second. Otherwise, every
 * request would wait for a connection and occupy a worker meanwhile.
 */
final class CircuitBreaker {

    private static final long ATTEMPT_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final AtomicLong nextAttempt = new AtomicLong();
    private volatile StoreException reason;

    /** Returns the reason not to use the database now; empty if the caller may use it. */
    Optional<StoreException> rejection() {
        StoreException current = reason;
        if (current == null) {
            return Optional.empty();
        }
        long due = nextAttempt.get();
        long now = System.nanoTime();
        boolean isAttempt = now - due >= 0 && nextAttempt.compareAndSet(due, now + ATTEMPT_INTERVAL_NANOS);
        return isAttempt ? Optional.empty() : Optional.of(current);
    }

    void open(StoreException cause) {
        nextAttempt.set(System.nanoTime() + ATTEMPT_INTERVAL_NANOS);
        reason = cause;
    }

    void close() {
        if (reason != null) {
            reason = null;
        }
    }
}
