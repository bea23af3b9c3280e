package dev.understudy.standin.instantly.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts the requests of each workspace per second and per minute, and reports those that exceed a limit. All API keys
 * of a workspace share its limits, as the vendor's page on rate limits says.
 *
 * <p>Both windows start with the workspace's first request and refill completely at their end, so that a client that
 * honours {@code Retry-After} always succeeds. Each server process counts separately.
 */
public final class RateLimits {

    private final TimeMeter meter;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    public RateLimits(Clock clock) {
        this.meter = new ElapsedTime(clock);
    }

    /**
     * Counts one request.
     *
     * @return the time to wait before the next attempt if the request exceeds the limit; otherwise empty
     */
    Optional<Duration> count(KnownKey.Limit limit) {
        if (limit.perSecond() == null && limit.perMinute() == null) {
            return Optional.empty();
        }
        Bucket bucket = buckets.computeIfAbsent(limit.workspace(), workspace -> bucket(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(KnownKey.Limit limit) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(meter);
        if (limit.perSecond() != null) {
            builder.addLimit(window(limit.perSecond(), Duration.ofSeconds(1)));
        }
        if (limit.perMinute() != null) {
            builder.addLimit(window(limit.perMinute(), Duration.ofMinutes(1)));
        }
        return builder.build();
    }

    private static Bandwidth window(int requests, Duration length) {
        return Bandwidth.builder()
                .capacity(requests)
                .refillIntervally(requests, length)
                .build();
    }

    // Ignores time that goes backwards: if the clock is set back by an hour, a workspace must not be locked for that
    // hour.
    private static final class ElapsedTime implements TimeMeter {

        private final Clock clock;
        private long last;
        private long elapsed;

        ElapsedTime(Clock clock) {
            this.clock = clock;
            this.last = clock.millis();
        }

        @Override
        public synchronized long currentTimeNanos() {
            long now = clock.millis();
            elapsed += Math.max(0, now - last);
            last = now;
            return TimeUnit.MILLISECONDS.toNanos(elapsed);
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
