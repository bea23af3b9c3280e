package dev.understudy.standin.instantly.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.http.Bearer;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.support.SettableClock;
import dev.understudy.standin.support.Store;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's limits: 100 requests per second, and 6,000 per minute. */
class RateLimitsTest {

    private static final UUID WORKSPACE = UUID.fromString("019e18e2-7947-7550-ac77-000000000006");
    private static final ApiKey.Limit VENDORS = new ApiKey.Limit(WORKSPACE, 100, 6_000);

    private final SettableClock clock = new SettableClock();

    @Test
    void aWorkspaceThatSaysNothingElseHasTheVendors(@TempDir Path directory) {
        String url = Store.SQLITE.fresh(directory);
        TestServer.start(url).close();
        try (Database database = new Database(url, Runnable::run)) {
            database.open();
            ApiKey key = new ApiKeyStore(database)
                    .find(Bearer.fingerprint("limited"), null)
                    .orElseThrow();
            assertThat(key.chosen().limit()).isEqualTo(VENDORS);
        }
    }

    @Test
    void aHundredEverySecondSpendTheMinute() {
        RateLimits limits = new RateLimits(clock);
        for (int second = 0; second < 60; second++) {
            for (int i = 0; i < 100; i++) {
                assertThat(limits.count(VENDORS)).isEmpty();
            }
            assertThat(limits.count(VENDORS)).isPresent();
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(limits.count(VENDORS)).as("the next minute").isEmpty();
    }

    @Test
    void theMinuteIsSpentBeforeTheSecondIs() {
        RateLimits limits = new RateLimits(clock);
        ApiKey.Limit limit = new ApiKey.Limit(WORKSPACE, 100, 150);
        for (int i = 0; i < 100; i++) {
            limits.count(limit);
        }
        clock.move(Duration.ofSeconds(1));
        for (int i = 0; i < 50; i++) {
            assertThat(limits.count(limit)).isEmpty();
        }
        assertThat(limits.count(limit)).contains(Duration.ofSeconds(59));
    }

    @Test
    void noLimitRefusesNothing() {
        RateLimits limits = new RateLimits(clock);
        for (int i = 0; i < 10_000; i++) {
            assertThat(limits.count(new ApiKey.Limit(WORKSPACE, null, null))).isEmpty();
        }
    }
}
