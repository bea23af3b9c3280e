package dev.understudy.standin.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers for a moment what the store said, for questions that every request asks again.
 *
 * <p>What is found may be up to {@link #LENGTH} old; what was not found is asked again each time. A change that another
 * process makes is therefore seen a moment later, and never half.
 *
 * @param <K> a question
 * @param <V> its answer
 */
public final class ShortMemory<K, V> {

    /** How old an answer may be. */
    public static final Duration LENGTH = Duration.ofSeconds(1);

    private static final int MOST = 10_000;

    private final Cache<K, V> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LENGTH).build();

    /** The answer, from memory if it is young enough, else from the store. */
    public Optional<V> recall(K question, Supplier<Optional<V>> store) {
        V known = answers.getIfPresent(question);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<V> found = store.get();
        found.ifPresent(answer -> answers.put(question, answer));
        return found;
    }
}
