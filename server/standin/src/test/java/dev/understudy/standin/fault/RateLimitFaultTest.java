package dev.understudy.standin.fault;

import static dev.understudy.standin.fault.Faults.assertLoggedOnce;
import static dev.understudy.standin.fault.Faults.assertReadsSucceed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.TestResponse;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While PostgreSQL cannot count the requests of a workspace, they get 503: they are neither let through nor kept waiting. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RateLimitFaultTest extends OnOwnPostgres {

    private static final int REQUESTS = 2 * ServerLimits.DEFAULT.workers();

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private LogCapture log;

    @BeforeEach
    void captureLog() {
        awaitAccepted();
        log = new LogCapture(Level.WARNING);
    }

    @AfterEach
    void release() {
        log.close();
        clients.shutdown();
    }

    @Test
    void aLockedCounterDelaysOnlyTheRequestsOfItsWorkspace() throws Exception {
        try (Connection stranger = postgres.connect("store")) {
            stranger.setAutoCommit(false);
            stranger.createStatement().execute("SELECT 1 FROM instantly_rate_limit FOR UPDATE");
            List<CompletableFuture<TestResponse>> rejected = Stream.generate(
                            () -> CompletableFuture.supplyAsync(RateLimitFaultTest::get, clients))
                    .limit(REQUESTS)
                    .toList();
            assertReadsSucceed(server);
            assertThat(rejected).allSatisfy(each -> assertUnavailable(each.join()));
            assertThat(get().status()).isEqualTo(503);
            assertReadsSucceed(server);
            stranger.rollback();
        }
        awaitAccepted();
        assertLoggedOnce(log, "another session has locked a row or a table");
    }

    @Test
    void aMissingTableMakesRequestsFailUntilItIsThereAgain() throws Exception {
        postgres.execute("store", "ALTER TABLE instantly_rate_limit RENAME TO elsewhere");
        assertUnavailable(get());
        assertReadsSucceed(server);
        postgres.execute("store", "ALTER TABLE elsewhere RENAME TO instantly_rate_limit");
        awaitAccepted();
        assertLoggedOnce(log, "a table or column is missing in the database");
    }

    @Test
    void aStoppedDatabaseMakesRequestsFailUntilItRunsAgain() throws Exception {
        postgres.stop();
        assertUnavailable(get());
        postgres.start();
        awaitAccepted();
    }

    private static TestResponse get() {
        return server.instantly("GET", "limited", null);
    }

    private static void assertUnavailable(TestResponse response) {
        assertThat(response.errorSummary())
                .as("%s", response)
                .isEqualTo("503 FST_ERR_SERVICE_UNAVAILABLE Service Unavailable");
        assertThat(response.header("Retry-After")).isEqualTo("1");
    }

    private static void awaitAccepted() {
        Await.until("a read gets status 200", () -> get().status() == 200);
    }
}
