package dev.understudy.verify.internal.send;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits. */
public final class Sleep {

    private Sleep() {}

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

    /** Never returns: another thread is ending the process. */
    public static VerificationException untilTheProcessEnds() {
        while (true) {
            LockSupport.park();
        }
    }
}
