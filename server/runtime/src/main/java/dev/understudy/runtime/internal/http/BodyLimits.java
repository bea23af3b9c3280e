package dev.understudy.runtime.internal.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The limits for bodies that are being collected: the time that each may take, and the memory of all together. */
final class BodyLimits implements AutoCloseable {

    private static final long MIN_BYTES = 64L * 1024 * 1024;

    private final Duration timeout;
    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();
    private final ScheduledThreadPoolExecutor timer;

    /**
     * Creates the limits. All bodies that are being collected may occupy 64 MiB or, if larger bodies are accepted, four
     * of them.
     *
     * @param timeout the time that each body may take
     * @param largest the maximum size of one body in bytes
     */
    BodyLimits(Duration timeout, int largest) {
        this.timeout = timeout;
        this.maxBytes = Math.max(MIN_BYTES, 4L * largest);
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "understudy-body-timeout");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    Duration timeout() {
        return timeout;
    }

    /** Runs a task when the body of a request must have arrived, unless the returned future is cancelled before. */
    Future<?> atDeadline(Runnable task) {
        return timer.schedule(task, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Reserves memory; returns false, without reserving any, if too much is in use. */
    boolean reserve(int count) {
        if (bytes.addAndGet(count) <= maxBytes) {
            return true;
        }
        bytes.addAndGet(-count);
        return false;
    }

    void release(int count) {
        bytes.addAndGet(-count);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
