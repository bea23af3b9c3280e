package dev.understudy.verify.run;

import dev.understudy.verify.profile.Rate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Holds requests back so that no window of any length sees more of them than a rate allows. What a rate allows in a
 * second or less is spread evenly over it: a run that began with all of it at once would be refused wherever the run
 * before has just ended.
 */
final class Pacer {

    // Clocks differ, and a request takes its time to arrive.
    private static final long MARGIN_NANOS = 5_000_000;

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final List<Rate> rates;
    private final List<Deque<Long>> sent;
    private final long pause;
    private long next = System.nanoTime();

    Pacer(List<Rate> rates) {
        this.rates = rates;
        this.sent =
                rates.stream().map(rate -> (Deque<Long>) new ArrayDeque<Long>()).toList();
        this.pause = rates.stream()
                .filter(rate -> rate.window().compareTo(SHORT) <= 0)
                .mapToLong(rate -> rate.window().toNanos() / rate.times())
                .max()
                .orElse(0);
    }

    /** Waits until one more may be sent. */
    void await() {
        for (int i = 0; i < rates.size(); i++) {
            Rate rate = rates.get(i);
            Deque<Long> times = sent.get(i);
            if (times.size() >= rate.times()) {
                long free = times.removeFirst() + rate.window().toNanos() + MARGIN_NANOS;
                Sleep.nanos(free - System.nanoTime());
            }
        }
        Sleep.nanos(next - System.nanoTime());
        long now = System.nanoTime();
        next = now + pause;
        sent.forEach(times -> times.addLast(now));
    }
}
