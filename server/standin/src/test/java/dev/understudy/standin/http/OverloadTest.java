package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.Await;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * While all workers are busy and no further request may wait, a server rejects requests with 503; once workers are free
 * again, it serves requests as before.
 */
class OverloadTest {

    private static final ServerLimits ONE_WORKER =
            new ServerLimits(1, 0, Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10));
    private static final ServerLimits LONG_TIMEOUTS =
            new ServerLimits(40, 0, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(1));
    private static final String PATCH_HEAD = RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full")
            + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n";

    @Test
    void aRequestIsRejectedIfNoWorkerIsFree(@TempDir Path directory) throws Exception {
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        try (TestServer server = TestServer.start(database, Clock.systemUTC(), ONE_WORKER)) {
            try (Connection lock = DriverManager.getConnection(database);
                    Statement statement = lock.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> keepTheWorkerBusy(server));
                TestResponse instantly = firstRejected(() -> server.instantly("GET", "full", null));
                assertThat(instantly.errorSummary()).isEqualTo("503 FST_ERR_SERVICE_UNAVAILABLE Service Unavailable");
                assertThat(instantly.header("Retry-After")).isEqualTo("1");
                TestResponse well = firstRejected(() -> server.well("GET", "admin", null));
                assertThat(well.errorSummary()).isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
                assertThat(well.header("Retry-After")).isEqualTo("1");
                TestResponse outsideBothApis = firstRejected(() -> server.send("GET", "/", null, (String) null));
                assertThat(outsideBothApis.at("/title"))
                        .as("%s", outsideBothApis)
                        .isEqualTo("Service Unavailable");
                statement.execute("COMMIT");
                waiting.join();
            }
            assertThat(firstStatusOtherThan503(server)).isEqualTo(200);
        }
    }

    @Test
    void requestsThatWaitForTheirBodiesDoNotOccupyWorkers(@TempDir Path directory) throws IOException {
        List<RawConnection> waiting = new ArrayList<>();
        try (TestServer server =
                TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), Clock.systemUTC(), ONE_WORKER)) {
            for (int caller = 0; caller < 40; caller++) {
                RawConnection connection = new RawConnection(server.port());
                waiting.add(connection);
                connection.send(PATCH_HEAD.replace("Content-Length", "Expect: 100-continue\r\nContent-Length"));
                assertThat(connection.readResponse()).startsWith("HTTP/1.1 100 ");
            }
            assertThat(server.instantly("PATCH", "full", "{\"name\":\"x\"}").status())
                    .isEqualTo(200);
            for (RawConnection connection : waiting) {
                connection.send("{\"name\":\"x\"}");
                assertThat(connection.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n");
            }
        } finally {
            for (RawConnection each : waiting) {
                each.close();
            }
        }
    }

    // Each client sends three requests and resets the connection, so that the server also writes responses to a
    // connection on which an earlier write has failed.
    @Test
    @Timeout(60)
    void connectionsThatAreResetReleaseTheirWorkers(@TempDir Path directory) throws IOException {
        String keepAliveRequest = PATCH_HEAD.replace("Connection: close\r\n", "") + "{\"name\":\"x\"}";
        try (TestServer server =
                TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), Clock.systemUTC(), LONG_TIMEOUTS)) {
            for (int caller = 0; caller < 20 * LONG_TIMEOUTS.workers(); caller++) {
                try (RawConnection connection = new RawConnection(server.port())) {
                    connection.send(keepAliveRequest.repeat(3));
                    connection.reset();
                }
            }
            assertThat(firstStatusOtherThan503(server)).isEqualTo(200);
        }
    }

    // While another connection holds the lock of the database, each of these requests occupies the only worker for more
    // than a second, unless another request has just occupied it.
    private static void keepTheWorkerBusy(TestServer server) {
        String body = "{\"name\":\"x\"}";
        Await.until(
                "a write gets a worker",
                () -> server.instantly("PATCH", "full", body).status() != 503);
    }

    private static TestResponse firstRejected(Supplier<TestResponse> request) {
        TestResponse response = request.get();
        while (response.status() != 503) {
            response = request.get();
        }
        return response;
    }

    private static int firstStatusOtherThan503(TestServer server) {
        int status = server.instantly("GET", "full", null).status();
        while (status == 503) {
            status = server.instantly("GET", "full", null).status();
        }
        return status;
    }
}
