package dev.understudy.standin.fault;

import static dev.understudy.standin.fault.Faults.INSTANTLY_BODY;
import static dev.understudy.standin.fault.Faults.assertLoggedOnce;
import static dev.understudy.standin.fault.Faults.assertReadsSucceed;
import static dev.understudy.standin.fault.Faults.awaitReads;
import static dev.understudy.standin.fault.Faults.awaitWrites;
import static dev.understudy.standin.fault.Faults.patchInstantly;
import static dev.understudy.standin.fault.Faults.patchWell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.http.ServerLimits;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OwnPostgres;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
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
    // The rows of Instantly that are copies of the main workspace; each has a key, "row 1" and so on.
    private static final String COPIES = "id LIKE 'c0000000-%'";

    private static OwnPostgres postgres;
    private static TestServer server;
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private LogCapture log;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        postgres = new OwnPostgres(directory);
        postgres.execute("postgres", "CREATE ROLE app LOGIN", "CREATE DATABASE store OWNER app");
        server = TestServer.start(postgres.url("store", "app"));
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
        server.close();
        postgres.close();
    }

    @BeforeEach
    void captureLog() {
        log = new LogCapture(Level.INFO);
    }

    @AfterEach
    void release() {
        log.close();
        clients.shutdown();
    }

    @Test
    void manyWritesToOneLockedRowDelayNothingElse() throws Exception {
        awaitWrites(server);
        try (Connection stranger = lock("SELECT 1 FROM instantly_workspace WHERE id = '" + SeedIds.MAIN + "'")) {
            List<CompletableFuture<Timed>> blocked =
                    send(row -> patchInstantly(server).status());
            assertReadsSucceed(server);
            assertThat(patchWell(server).status()).isEqualTo(200);
            assertThat(patch(1)).isEqualTo(200);
            assertThat(blocked).anyMatch(write -> !write.isDone());
            assertEndInTime(blocked);
            stranger.rollback();
        }
        awaitWrites(server);
        assertLoggedOnce(log, "another session has locked a row or a table");
    }

    @Test
    void writesToManyLockedRowsDelayNothingElse() throws Exception {
        awaitWrites(server);
        try (Connection stranger = lock("SELECT 1 FROM instantly_workspace WHERE " + COPIES)) {
            List<CompletableFuture<Timed>> blocked = send(PostgresqlLockTest::patch);
            int served = 0;
            while (blocked.stream().noneMatch(CompletableFuture::isDone)) {
                assertReadsSucceed(server);
                assertThat(get(1 + served % ROWS)).isEqualTo(200);
                assertThat(patchInstantly(server).status()).isEqualTo(200);
                assertThat(patchWell(server).status()).isEqualTo(200);
                served++;
            }
            assertThat(served).as("rounds of requests while all writes waited").isGreaterThan(3);
            assertEndInTime(blocked);
            stranger.rollback();
        }
        assertThat(send(PostgresqlLockTest::patch))
                .allSatisfy(write -> assertThat(write.join().status).isEqualTo(200));
        assertLoggedOnce(log, "another session has locked a row or a table");
    }

    @Test
    void aWriteSucceedsIfTheLockIsReleasedInTime() throws Exception {
        try (Connection stranger = lock("SELECT 1 FROM instantly_workspace WHERE " + COPIES)) {
            List<CompletableFuture<Timed>> blocked = send(PostgresqlLockTest::patch);
            assertThat(get(1)).isEqualTo(200);
            stranger.rollback();
            assertThat(blocked)
                    .allSatisfy(write -> assertThat(write.join().status).isEqualTo(200));
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

    private static void assertUnavailableWell() {
        assertThat(patchWell(server).errorSummary()).isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
        assertThat(server.well("GET", "admin", null).errorSummary())
                .isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
    }

    private static int patch(int row) {
        return server.instantly("PATCH", "row-" + row, INSTANTLY_BODY).status();
    }

    private static int get(int row) {
        return server.instantly("GET", "row-" + row, null).status();
    }

    private static Connection lock(String select) throws Exception {
        Connection stranger = postgres.connect("store");
        stranger.setAutoCommit(false);
        stranger.createStatement().execute(select + " FOR UPDATE");
        return stranger;
    }

    private List<CompletableFuture<Timed>> send(IntFunction<Integer> request) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> CompletableFuture.supplyAsync(() -> Timed.of(() -> request.apply(row)), clients))
                .toList();
    }

    private static void assertEndInTime(List<CompletableFuture<Timed>> blocked) {
        assertThat(blocked).allSatisfy(write -> {
            assertThat(write.join().status).isEqualTo(503);
            assertThat(write.join().duration).isLessThan(Duration.ofSeconds(3));
        });
    }

    private record Timed(int status, Duration duration) {

        static Timed of(IntSupplier request) {
            long began = System.nanoTime();
            int status = request.getAsInt();
            return new Timed(status, Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
