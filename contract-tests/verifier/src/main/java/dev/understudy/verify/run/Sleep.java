package dev.understudy.verify.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits. */
final class Sleep {

    private Sleep() {}

    static void nanos(long nanos) {
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

    /** Never returns: others are ending the process, and have the last word. */
    static VerificationException untilTheProcessEnds() {
        while (true) {
            LockSupport.park();
        }
    }
}
