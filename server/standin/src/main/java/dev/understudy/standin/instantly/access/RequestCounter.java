package dev.understudy.standin.instantly.access;

import dev.understudy.standin.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts the requests of each workspace per second and per minute, and reports those that exceed a limit. All API keys
 * of a workspace share its limits, as the vendor's page on rate limits says.
 *
 * <p>A window begins with a request, and the next one with the first request after its end, so that a client that
 * honours {@code Retry-After} always succeeds if it has the workspace to itself. A request that exceeds one limit counts
 * towards neither.
 */
public interface RequestCounter {

    /** Returns a counter for all servers that use a database. */
    static RequestCounter of(Database database, Clock clock) {
        return database.isShared() ? new SharedRateLimits(new RateLimitStore(database)) : new RateLimits(clock);
    }

    /**
     * Counts one request.
     *
     * @return the time to wait before the next attempt if the request exceeds a limit; otherwise empty
     */
    Optional<Duration> count(KnownKey.Limit limit);
}
