package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.concurrent.Semaphore;

/**
 * Limits the number of requests that run, or wait for a worker or a shared commit. A request that waits for its client
 * does not count; {@link BodyLimits} limits the number of those.
 */
final class Capacity {

    private final Semaphore slots;

    Capacity(int maximum) {
        slots = new Semaphore(maximum);
    }

    /**
     * Counts a request.
     *
     * @throws Failure {@link StandardFailure#OVERLOADED} if there are as many as possible
     */
    void enter() {
        if (!slots.tryAcquire()) {
            throw Failure.of(StandardFailure.OVERLOADED, "all workers are busy and the queue is full");
        }
    }

    /** Ends the count of a request that has entered. */
    void leave() {
        slots.release();
    }
}
