package dev.understudy.verify.internal.send;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Cancels an exchange that takes too long as a whole, even if bytes arrive all the time. */
final class Deadline {

    // A timer for each request would cost more than some requests do.
    private static final int LOOKS = 20;

    private final Duration patience;
    private final Set<Watch> running = ConcurrentHashMap.newKeySet();

    Deadline(Duration patience) {
        this.patience = patience;
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Deadline::daemon);
        long pause = patience.toNanos() / LOOKS;
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** Begins to watch an exchange, until the watch is ended. */
    Watch watch(Cancellable watched) {
        Watch watch = new Watch(watched);
        running.add(watch);
        return watch;
    }

    private void look() {
        long now = System.nanoTime();
        running.forEach(watch -> watch.look(now));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "deadline");
        thread.setDaemon(true);
        return thread;
    }

    /** The time that one exchange takes. */
    final class Watch {

        private final Cancellable watched;
        private final long start = System.nanoTime();
        private volatile boolean expired;

        private Watch(Cancellable watched) {
            this.watched = watched;
        }

        private void look(long now) {
            if (now - start >= patience.toNanos()) {
                expired = true;
                watched.cancel();
            }
        }

        /** Returns whether the exchange was cancelled. */
        boolean isExpired() {
            return expired;
        }

        /** Ends the watch: the exchange is over. */
        void end() {
            running.remove(this);
        }
    }
}
