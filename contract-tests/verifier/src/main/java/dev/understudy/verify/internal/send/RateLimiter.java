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
 * Delays requests so that no sliding time window contains more of them than a rate allows.
 *
 * <p>If the window is one second or less, the requests are spread evenly over it. Otherwise a run could send all
 * requests of a window at once, directly after an earlier run did so, and the server would see twice as many requests
 * as it allows.
 */
public final class RateLimiter {

    // Allows for a difference between the clocks, and for requests that take different times to arrive.
    private static final long MARGIN_NANOS = 5_000_000;

    private static final Duration LONGEST_SPREAD_WINDOW = Duration.ofSeconds(1);

    private final Profile profile;
    private final Optional<Pace> overall;
    private final Map<String, Pace> byLimit = new HashMap<>();

    /**
     * Creates a limiter for the limits of a profile.
     *
     * @param rate an additional limit for the requests of all callers together
     */
    public RateLimiter(Profile profile, Optional<Rate> rate) {
        this.profile = profile;
        this.overall = rate.map(each -> new Pace(List.of(each)));
    }

    /** Waits until the caller with these credentials may send another request. */
    void await(Credentials credentials) {
        overall.ifPresent(Pace::await);
        credentials
                .callerIn(profile)
                .flatMap(profile::limit)
                .ifPresent(limit -> byLimit.computeIfAbsent(limit.name(), any -> new Pace(limit.rates()))
                        .await());
    }

    /** Delays the requests that count against the same rates. */
    private static final class Pace {

        private final List<Rate> rates;
        private final List<Deque<Long>> sent;
        private final long minInterval;
        private long earliestNext = System.nanoTime();

        private Pace(List<Rate> rates) {
            this.rates = rates;
            this.sent = rates.stream()
                    .map(rate -> (Deque<Long>) new ArrayDeque<Long>())
                    .toList();
            this.minInterval = rates.stream()
                    .filter(rate -> rate.window().compareTo(LONGEST_SPREAD_WINDOW) <= 0)
                    .mapToLong(rate -> rate.window().toNanos() / rate.maxRequests())
                    .max()
                    .orElse(0);
        }

        private void await() {
            for (int i = 0; i < rates.size(); i++) {
                Rate rate = rates.get(i);
                Deque<Long> sendTimes = sent.get(i);
                if (sendTimes.size() >= rate.maxRequests()) {
                    long free = sendTimes.removeFirst() + rate.window().toNanos() + MARGIN_NANOS;
                    Sleep.nanos(free - System.nanoTime());
                }
            }
            Sleep.nanos(earliestNext - System.nanoTime());
            long now = System.nanoTime();
            earliestNext = now + minInterval;
            sent.forEach(sendTimes -> sendTimes.addLast(now));
        }
    }
}
