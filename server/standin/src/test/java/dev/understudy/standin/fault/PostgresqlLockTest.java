package dev.understudy.standin.fault;

import static dev.understudy.standin.fault.Faults.INSTANTLY_BODY;
import static dev.understudy.standin.fault.Faults.assertLoggedOnce;
import static dev.understudy.standin.fault.Faults.assertReadsSucceed;
import static dev.understudy.standin.fault.Faults.awaitReads;
import static dev.understudy.standin.fault.Faults.awaitWrites;
import static dev.understudy.standin.fault.Faults.patchInstantly;
import static dev.understudy.standin.fault.Faults.patchWell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OwnPostgres;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A lock that another session holds delays only requests that need the locked rows, and these only for a while. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PostgresqlLockTest {

    private static final int ROWS = 2 * ServerLimits.DEFAULT.workers();
    private static final int ROUNDS = 20;
    // The rows of Instantly that are copies of the main workspace; each has a key, "row-1" and so on.
    private static final String COPIES = "id LIKE 'c0000000-%'";

    private static OwnPostgres postgres;
    private TestServer server;
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private LogCapture log;
    private volatile boolean released;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        postgres = new OwnPostgres(directory);
        postgres.execute("postgres", "CREATE ROLE app LOGIN", "CREATE DATABASE store OWNER app");
        TestServer.start(postgres.url("store", "app")).close();
        postgres.execute(
                "store",
                "INSERT INTO instantly_workspace (id, owner, name, timestamp_created, timestamp_updated, paid)"
                        + " SELECT 'c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'), owner, name,"
                        + " timestamp_created, timestamp_updated, paid"
                        + " FROM instantly_workspace, generate_series(1, " + ROWS + ") n WHERE id = '" + SeedIds.MAIN
                        + "'",
                "INSERT INTO instantly_api_key (hash, workspace_id, scopes)"
                        + " SELECT encode(sha256(('row-' || right(id, 12)::int)::bytea), 'hex'), id, 'all:all'"
                        + " FROM instantly_workspace WHERE " + COPIES);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void startServer() {
        server = TestServer.start(postgres.url("store", "app"));
        log = new LogCapture(Level.INFO);
    }

    @AfterEach
    void release() {
        log.close();
        clients.shutdown();
        server.close();
    }

    @Test
    void manyWritesToOneLockedRowDelayNothingElse() throws Exception {
        awaitWrites(server);
        try (Connection stranger = lock("id = '" + SeedIds.MAIN + "'")) {
            List<CompletableFuture<Void>> blocked = sendUntilReleased(row -> patchInstantly(server));
            for (int round = 0; round < ROUNDS; round++) {
                assertReadsSucceed(server);
                assertThat(patchWell(server).status()).isEqualTo(200);
                assertThat(patch(1).status()).isEqualTo(200);
            }
            release(stranger, blocked);
        }
        awaitWrites(server);
        assertLoggedOnce(log, "another session has locked a row or a table");
    }

    @Test
    void writesToManyLockedRowsDelayNothingElse() throws Exception {
        awaitWrites(server);
        try (Connection stranger = lock(COPIES)) {
            List<CompletableFuture<Void>> blocked = sendUntilReleased(this::patch);
            for (int round = 0; round < ROUNDS; round++) {
                assertReadsSucceed(server);
                assertThat(get(1 + round).status()).isEqualTo(200);
                assertThat(patchInstantly(server).status()).isEqualTo(200);
                assertThat(patchWell(server).status()).isEqualTo(200);
            }
            release(stranger, blocked);
        }
        for (int row = 1; row <= ROWS; row++) {
            assertThat(patch(row).status()).isEqualTo(200);
        }
        assertLoggedOnce(log, "another session has locked a row or a table");
    }

    @Test
    void aWriteSucceedsIfTheLockIsReleasedInTime() throws Exception {
        awaitWrites(server);
        try (Connection stranger = lock("id = '" + SeedIds.MAIN + "'")) {
            CompletableFuture<TestResponse> write =
                    CompletableFuture.supplyAsync(() -> patchInstantly(server), clients);
            awaitSessionThatWaits();
            stranger.rollback();
            assertThat(write.join().status()).isEqualTo(200);
        }
        assertThat(log.text()).doesNotContain("status 503");
    }

    @Test
    void aLockedTableDelaysOnlyRequestsThatNeedIt() throws Exception {
        awaitWrites(server);
        try (Connection stranger = postgres.connect("store")) {
            stranger.setAutoCommit(false);
            stranger.createStatement().execute("LOCK TABLE well_webhook IN ACCESS EXCLUSIVE MODE");
            assertUnavailableWell();
            assertThat(server.instantly("GET", "full", null).status()).isEqualTo(200);
            assertThat(patchInstantly(server).status()).isEqualTo(200);
            stranger.rollback();
        }
        awaitReads(server);
        awaitWrites(server);
        assertLoggedOnce(log, "another session has locked a row or a table");
    }

    private void assertUnavailableWell() {
        assertThat(patchWell(server).errorSummary()).isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
        assertThat(server.well("GET", "admin", null).errorSummary())
                .isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
    }

    private TestResponse patch(int row) {
        return server.instantly("PATCH", "row-" + row, INSTANTLY_BODY);
    }

    private TestResponse get(int row) {
        return server.instantly("GET", "row-" + row, null);
    }

    private static Connection lock(String condition) throws Exception {
        Connection stranger = postgres.connect("store");
        stranger.setAutoCommit(false);
        stranger.createStatement().execute("SELECT 1 FROM instantly_workspace WHERE " + condition + " FOR UPDATE");
        return stranger;
    }

    /** Lets each of many clients send requests that fail in time, until one succeeds, and waits until one waits. */
    private List<CompletableFuture<Void>> sendUntilReleased(IntFunction<TestResponse> request) throws Exception {
        List<CompletableFuture<Void>> blocked = IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> CompletableFuture.runAsync(
                        () -> {
                            while (!released) {
                                long began = System.nanoTime();
                                int status = request.apply(row).status();
                                assertThat(Duration.ofNanos(System.nanoTime() - began))
                                        .isLessThan(Duration.ofSeconds(10));
                                assertThat(status).isIn(released ? List.of(200, 503) : List.of(503));
                            }
                        },
                        clients))
                .toList();
        awaitSessionThatWaits();
        return blocked;
    }

    private void release(Connection stranger, List<CompletableFuture<Void>> blocked) throws Exception {
        Await.until("the lock is logged", () -> log.count("another session has locked a row or a table") > 0);
        released = true;
        stranger.rollback();
        blocked.forEach(CompletableFuture::join);
    }

    private static void awaitSessionThatWaits() throws Exception {
        try (Connection connection = postgres.connect("store");
                Statement statement = connection.createStatement()) {
            Await.until("a session of the server waits", () -> {
                try (ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM pg_stat_activity WHERE usename = 'app' AND wait_event_type = 'Lock'")) {
                    row.next();
                    return row.getInt(1) > 0;
                }
            });
        }
    }
}
