package dev.understudy.standin.instantly.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts requests in the database, together with all other servers that use it. */
final class SharedRateLimits implements RequestCounter {

    private final RateLimitStore store;
    private final Map<KnownKey.Limit, RequestGroups> groups = new ConcurrentHashMap<>();

    SharedRateLimits(RateLimitStore store) {
        this.store = store;
    }

    @Override
    public Optional<Duration> count(KnownKey.Limit limit) {
        if (limit.isUnlimited()) {
            return Optional.empty();
        }
        return groups.computeIfAbsent(limit, each -> new RequestGroups(requests -> store.count(each, requests)))
                .count();
    }
}
