package dev.understudy.verify.run;

import dev.understudy.verify.profile.Rate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Holds requests back so that no window of any length sees more of them than a rate allows. */
final class Pacer {

    // Clocks differ, and a request takes its time to arrive.
    private static final long MARGIN_NANOS = 5_000_000;

    private final List<Rate> rates;
    private final List<Deque<Long>> sent;

    Pacer(List<Rate> rates) {
        this.rates = rates;
        this.sent =
                rates.stream().map(rate -> (Deque<Long>) new ArrayDeque<Long>()).toList();
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
        sent.forEach(times -> times.addLast(System.nanoTime()));
    }
}
