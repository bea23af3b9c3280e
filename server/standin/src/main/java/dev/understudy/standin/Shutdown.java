package dev.understudy.standin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Stops the server when the process ends. The exit status is 0 if the reason is SIGTERM or SIGINT, and otherwise the one
 * given to {@link #exit}.
 */
final class Shutdown {

    // Longer than the server waits for its clients; only a database that hangs can take longer.
    private static final Duration MAXIMUM = Duration.ofSeconds(7);

    private static volatile int exitStatus;

    private Shutdown() {}

    /** Lets the end of the process stop a server. */
    static void install(ApiServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    }

    /** Waits until the process ends. */
    static void await() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Ends the process; does not return. */
    static void exit(int status) {
        exitStatus = status;
        System.exit(status);
    }

    // After a signal and without halt(), the exit status would be 143 or 130, which looks like a failure to a process
    // manager. A shutdown hook cannot read the status that was given to System.exit().
    private static void stop(ApiServer server) {
        Thread closing = new Thread(server::close, "close");
        closing.start();
        try {
            closing.join(MAXIMUM.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitStatus);
    }
}
