package dev.understudy.verify.internal.send;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;

/** Cancels an exchange when its total time exceeds a limit, even if bytes keep arriving. */
final class Deadline {

    // One thread polls the exchanges in flight. Starting a timer for each request would slow down fast exchanges.
    private static final int CHECKS_PER_TIMEOUT = 20;

    private final Duration timeout;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    Deadline(Duration timeout) {
        this.timeout = timeout;
        ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(Deadline::daemon);
        long interval = timeout.toNanos() / CHECKS_PER_TIMEOUT;
        ScheduledFuture<?> unused =
                poller.scheduleWithFixedDelay(this::cancelExpired, interval, interval, TimeUnit.NANOSECONDS);
    }

    /** Starts to time an exchange. The caller must end the returned watch. */
    Watch watch(Cancellable exchange) {
        Watch watch = new Watch(exchange);
        watches.add(watch);
        return watch;
    }

    private void cancelExpired() {
        long now = System.nanoTime();
        watches.forEach(watch -> watch.cancelIfExpired(now));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "deadline");
        thread.setDaemon(true);
        return thread;
    }

    /** Times one exchange. */
    final class Watch {

        private final Cancellable exchange;
        private final long start = System.nanoTime();
        private volatile boolean expired;

        private Watch(Cancellable exchange) {
            this.exchange = exchange;
        }

        private void cancelIfExpired(long now) {
            if (now - start >= timeout.toNanos()) {
                expired = true;
                exchange.cancel();
            }
        }

        /** Returns whether the exchange was cancelled because it took too long. */
        boolean isExpired() {
            return expired;
        }

        /** Stops timing, because the exchange is complete. */
        void end() {
            watches.remove(this);
        }
    }
}
