package dev.understudy.standin.instantly.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.BearerToken;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.support.SettableClock;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rate limits of a workspace, by default those of the vendor: 100 requests per second and 6,000 per minute. */
class RateLimitsTest {

    private static final UUID WORKSPACE = UUID.fromString("019e18e2-7947-7550-ac77-000000000006");
    private static final KnownKey.Limit VENDOR_LIMIT = new KnownKey.Limit(WORKSPACE, 100, 6_000);

    private final SettableClock clock = new SettableClock();

    @Test
    void aWorkspaceHasTheVendorsLimitsByDefault(@TempDir Path directory) {
        String url = TestDatabase.SQLITE.newDatabaseUrl(directory);
        TestServer.start(url).close();
        try (Database database = new Database(url, Runnable::run)) {
            database.open();
            KnownKey key = new CallerStore(database)
                    .find(BearerToken.fingerprint("limited"), null)
                    .orElseThrow();
            assertThat(key.chosenWorkspace().limit()).isEqualTo(VENDOR_LIMIT);
        }
    }

    @Test
    void aHundredRequestsPerSecondAreAcceptedForAMinute() {
        RateLimits limits = new RateLimits(clock);
        for (int second = 0; second < 60; second++) {
            for (int i = 0; i < 100; i++) {
                assertThat(limits.count(VENDOR_LIMIT)).isEmpty();
            }
            assertThat(limits.count(VENDOR_LIMIT)).isPresent();
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(limits.count(VENDOR_LIMIT)).as("the next minute").isEmpty();
    }

    @Test
    void theLimitPerMinuteCanBeReachedBeforeTheLimitPerSecond() {
        RateLimits limits = new RateLimits(clock);
        KnownKey.Limit limit = new KnownKey.Limit(WORKSPACE, 100, 150);
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
    void withoutALimitNothingIsRejected() {
        RateLimits limits = new RateLimits(clock);
        for (int i = 0; i < 10_000; i++) {
            assertThat(limits.count(new KnownKey.Limit(WORKSPACE, null, null))).isEmpty();
        }
    }
}
