package dev.understudy.verify.run;

import java.util.concurrent.TimeUnit;

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
}
