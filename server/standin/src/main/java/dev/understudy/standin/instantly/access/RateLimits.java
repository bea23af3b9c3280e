package dev.understudy.standin.instantly.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests in memory, for a server that does not share its database. */
final class RateLimits implements RequestCounter {

    private final ElapsedTime time;
    private final Map<UUID, Windows> workspaces = new ConcurrentHashMap<>();

    RateLimits(Clock clock) {
        this.time = new ElapsedTime(clock);
    }

    @Override
    public Optional<Duration> count(KnownKey.Limit limit) {
        if (limit.isUnlimited()) {
            return Optional.empty();
        }
        return workspaces
                .computeIfAbsent(limit.workspace(), workspace -> new Windows())
                .count(limit, time);
    }

    private static final class Windows {

        private final Window second = new Window(Duration.ofSeconds(1));
        private final Window minute = new Window(Duration.ofMinutes(1));

        synchronized Optional<Duration> count(KnownKey.Limit limit, ElapsedTime time) {
            long now = time.millis();
            long wait = Math.max(second.retryAfter(limit.perSecond(), now), minute.retryAfter(limit.perMinute(), now));
            if (wait > 0) {
                return Optional.of(Duration.ofMillis(wait));
            }
            second.count(now);
            minute.count(now);
            return Optional.empty();
        }
    }

    private static final class Window {

        private final long length;
        private long end;
        private int requests;

        Window(Duration length) {
            this.length = length.toMillis();
        }

        long retryAfter(Integer limit, long now) {
            return limit == null || now >= end || requests < limit ? 0 : end - now;
        }

        void count(long now) {
            if (now >= end) {
                end = now + length;
                requests = 0;
            }
            requests++;
        }
    }

    // Ignores time that goes backwards: if the clock is set back by an hour, a workspace must not be locked for that
    // hour.
    private static final class ElapsedTime {

        private final Clock clock;
        private long last;
        private long elapsed;

        ElapsedTime(Clock clock) {
            this.clock = clock;
            this.last = clock.millis();
        }

        synchronized long millis() {
            long now = clock.millis();
            elapsed += Math.max(0, now - last);
            last = now;
            return elapsed;
        }
    }
}
