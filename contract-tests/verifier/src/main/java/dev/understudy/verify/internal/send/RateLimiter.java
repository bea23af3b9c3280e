package dev.understudy.verify.internal.send;

import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.Rate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds requests back so that no window of any length sees more of them than a rate allows. What a rate allows in a second
 * or less is spread evenly over it: a run that began with all of it at once would be refused if another run has just ended.
 */
public final class RateLimiter {

    // Clocks differ, and a request takes its time to arrive.
    private static final long MARGIN_NANOS = 5_000_000;

    private static final Duration SHORT = Duration.ofSeconds(1);

    private final Profile profile;
    private final Optional<Pace> all;
    private final Map<String, Pace> byLimit = new HashMap<>();

    /**
     * Keeps to the limits of a profile.
     *
     * @param rate a rate in addition to these, for the requests of all callers together
     */
    public RateLimiter(Profile profile, Optional<Rate> rate) {
        this.profile = profile;
        this.all = rate.map(each -> new Pace(List.of(each)));
    }

    /** Waits until a caller may send one more request. */
    void await(Credentials credentials) {
        all.ifPresent(Pace::await);
        credentials
                .callerIn(profile)
                .flatMap(profile::limit)
                .ifPresent(limit -> byLimit.computeIfAbsent(limit.name(), any -> new Pace(limit.rates()))
                        .await());
    }

    /** The requests that count against the same rates. */
    private static final class Pace {

        private final List<Rate> rates;
        private final List<Deque<Long>> sent;
        private final long pause;
        private long next = System.nanoTime();

        private Pace(List<Rate> rates) {
            this.rates = rates;
            this.sent = rates.stream()
                    .map(rate -> (Deque<Long>) new ArrayDeque<Long>())
                    .toList();
            this.pause = rates.stream()
                    .filter(rate -> rate.window().compareTo(SHORT) <= 0)
                    .mapToLong(rate -> rate.window().toNanos() / rate.times())
                    .max()
                    .orElse(0);
        }

        private void await() {
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
}
