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
 * Counts a workspace's requests, those of all its keys together, over a second and over a minute (vendor's page on rate
 * limits: 100 and 6,000).
 *
 * <p>Both windows begin with the workspace's first request and fill up again all at once, so that whoever waits as long as
 * he is told always succeeds. Each server process counts for itself.
 */
public final class RateLimits {

    private final TimeMeter meter;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    /** By the given clock. */
    public RateLimits(Clock clock) {
        this.meter = new ElapsedTime(clock);
    }

    /** Counts one request; if it is one too many, how long to wait for the next chance. */
    Optional<Duration> count(ApiKey.Limit limit) {
        if (limit.perSecond() == null && limit.perMinute() == null) {
            return Optional.empty();
        }
        Bucket bucket = buckets.computeIfAbsent(limit.workspace(), workspace -> bucket(limit));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(ApiKey.Limit limit) {
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

    // Counts only time that goes forward: a clock that is put back an hour must not lock a workspace for an hour.
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
