package dev.understudy.runtime.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The limits for bodies that are being collected: the time that each may take, and the memory of all together. */
final class BodyLimits implements AutoCloseable {

    /** The maximum number of bytes of all bodies that are being collected: 64 MiB. */
    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private final Duration timeout;
    private final AtomicLong bytes = new AtomicLong();
    private final ScheduledThreadPoolExecutor timer;

    BodyLimits(Duration timeout) {
        this.timeout = timeout;
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
        if (bytes.addAndGet(count) <= MAX_BYTES) {
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
