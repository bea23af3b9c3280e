package dev.understudy.standin.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Caches results of the store for a short time, for queries that every request repeats.
 *
 * <p>A result may be up to {@link #MAX_AGE} old, so a change in the store takes effect after at most that time. The
 * parts of a result are always from the same query, and so consistent with each other. An empty result is not cached.
 *
 * @param <K> the parameters of a query
 * @param <V> the result of a query
 */
public final class ExpiringCache<K, V> {

    /** The maximum age of a cached result. */
    public static final Duration MAX_AGE = Duration.ofSeconds(1);

    private static final int MAX_ENTRIES = 10_000;

    private final Cache<K, V> results = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(MAX_AGE)
            .build();

    /** Returns the result from the cache or, if it is not there, from the store. */
    public Optional<V> get(K query, Supplier<Optional<V>> load) {
        V cached = results.getIfPresent(query);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<V> found = load.get();
        found.ifPresent(result -> results.put(query, result));
        return found;
    }
}
