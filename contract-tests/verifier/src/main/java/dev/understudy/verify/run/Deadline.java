package dev.understudy.verify.run;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Cancels what takes too long as a whole, however busy it is in each moment. */
final class Deadline {

    // A look now and then costs nothing; to wake a thread for each request would cost more than some requests do.
    private static final int LOOKS = 20;

    private final Duration patience;
    private final Set<Watch> running = ConcurrentHashMap.newKeySet();

    Deadline(Duration patience) {
        this.patience = patience;
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Deadline::daemon);
        long pause = patience.toNanos() / LOOKS;
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    /** From now on something has its time, until the watch is ended. */
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

    /** One thing's time. */
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

        /** Whether the time was up before it was ended. */
        boolean isExpired() {
            return expired;
        }

        /** It was in time. */
        void end() {
            running.remove(this);
        }
    }
}
