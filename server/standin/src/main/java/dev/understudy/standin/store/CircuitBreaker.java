package dev.understudy.standin.store;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stops the use of something that has just failed, except for a few attempts per second. Otherwise, every request would
 * wait until its own attempt fails, and occupy a worker and perhaps a connection meanwhile.
 */
final class CircuitBreaker {

    private static final long ATTEMPT_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final AtomicLong nextAttempt = new AtomicLong();
    private volatile StoreException reason;

    /** Returns the reason not to make an attempt now; empty if the caller may make one. */
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
