package dev.understudy.verify.internal.send;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Pauses the current thread. */
public final class Sleep {

    private Sleep() {}

    /**
     * Sleeps for this many nanoseconds; returns at once if the number is not positive.
     *
     * @throws VerificationException if the thread is interrupted
     */
    public static void nanos(long nanos) {
        if (nanos <= 0) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VerificationException("The run was interrupted.", e);
        }
    }

    /**
     * Blocks forever, because another thread is ending the process.
     *
     * @return never; the return type allows a caller to write {@code throw}
     */
    public static VerificationException untilTheProcessEnds() {
        while (true) {
            LockSupport.park();
        }
    }
}
