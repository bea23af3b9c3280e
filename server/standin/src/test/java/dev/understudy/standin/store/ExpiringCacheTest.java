package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A result of the store is used for a second, counted from the beginning of the query. */
class ExpiringCacheTest {

    private final ExpiringCache<String, String> cache = new ExpiringCache<>();

    @Test
    void aResultIsUsedAgain() {
        assertThat(cache.get("query", () -> Optional.of("first"))).contains("first");
        assertThat(cache.get("query", () -> Optional.of("second"))).contains("first");
    }

    @Test
    void theTimeThatAQueryTakesCountsTowardsTheAgeOfItsResult() {
        cache.get("query", () -> {
            sleep(700);
            return Optional.of("first");
        });
        sleep(301);
        assertThat(cache.get("query", () -> Optional.of("second"))).contains("second");
    }

    @Test
    void anEmptyResultIsNotUsedAgain() {
        assertThat(cache.get("query", Optional::empty)).isEmpty();
        assertThat(cache.get("query", () -> Optional.of("second"))).contains("second");
    }

    private static void sleep(int milliseconds) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
