package dev.understudy.standin.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Caches results of the store for a short time, for queries that every request repeats.
 *
 * <p>A result may be up to {@link #MAX_AGE} old, counted from the beginning of its query, so a change in the store takes
 * effect after at most that time. The parts of a result are always from the same query, and so consistent with each
 * other. An empty result is not cached.
 *
 * @param <K> the parameters of a query
 * @param <V> the result of a query
 */
public final class ExpiringCache<K, V> {

    /** The maximum age of a cached result. */
    public static final Duration MAX_AGE = Duration.ofSeconds(1);

    private static final int MAX_ENTRIES = 10_000;

    // Caffeine counts the age from the moment at which a result is put in, which is later than the query.
    private final Cache<K, Result<V>> results = Caffeine.newBuilder()
            .maximumSize(MAX_ENTRIES)
            .expireAfterWrite(MAX_AGE)
            .build();

    /** Returns the result from the cache or, if it is not there, from the store. */
    public Optional<V> get(K query, Supplier<Optional<V>> load) {
        long now = System.nanoTime();
        Result<V> cached = results.getIfPresent(query);
        if (cached != null && now - cached.queriedAt < MAX_AGE.toNanos()) {
            return Optional.of(cached.value);
        }
        Optional<V> found = load.get();
        found.ifPresent(value -> results.put(query, new Result<>(value, now)));
        return found;
    }

    private record Result<V>(V value, long queriedAt) {}
}
