package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.http.ServerLimits;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    void aRequestIsRejectedIfNoWorkerIsFree(@TempDir Path directory) throws IOException {
        try (TestServer server =
                        TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), Clock.systemUTC(), ONE_WORKER);
                RawConnection busy = occupyTheWorker(server)) {
            TestResponse instantly = server.instantly("GET", "full", null);
            assertThat(instantly.errorSummary()).isEqualTo("503 FST_ERR_SERVICE_UNAVAILABLE Service Unavailable");
            assertThat(instantly.header("Retry-After")).isEqualTo("1");
            TestResponse well = server.well("GET", "admin", null);
            assertThat(well.errorSummary()).isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
            assertThat(well.header("Retry-After")).isEqualTo("1");
            TestResponse outsideBothApis = server.send("GET", "/", null, (String) null);
            assertThat(outsideBothApis.at("/title")).as("%s", outsideBothApis).isEqualTo("Service Unavailable");

            busy.send("{\"name\":\"x\"}");
            assertThat(busy.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(firstStatusOtherThan503(server)).isEqualTo(200);
        }
    }

    @Test
    void requestsThatWaitForTheirBodiesDoNotDelayOtherRequests(@TempDir Path directory) throws IOException {
        List<RawConnection> waiting = new ArrayList<>();
        try (TestServer server =
                TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), Clock.systemUTC(), LONG_TIMEOUTS)) {
            for (int caller = 0; caller < LONG_TIMEOUTS.workers() - 1; caller++) {
                RawConnection connection = new RawConnection(server.port());
                connection.send(PATCH_HEAD);
                waiting.add(connection);
            }
            assertThat(server.instantly("PATCH", "full", "{\"name\":\"x\"}").status())
                    .isEqualTo(200);
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

    // Sends a PATCH without its body, so that the only worker is busy waiting for the body. GETs are sent until one
    // gets 503, which shows that the worker is busy. If the worker is running such a GET when the PATCH arrives, the
    // PATCH gets 503 instead and is sent again.
    private static RawConnection occupyTheWorker(TestServer server) throws IOException {
        while (true) {
            RawConnection busy = new RawConnection(server.port());
            busy.send(PATCH_HEAD);
            while (!busy.hasResponse()) {
                if (server.instantly("GET", "full", null).status() == 503) {
                    return busy;
                }
            }
            busy.close();
        }
    }

    private static int firstStatusOtherThan503(TestServer server) {
        int status = server.instantly("GET", "full", null).status();
        while (status == 503) {
            status = server.instantly("GET", "full", null).status();
        }
        return status;
    }
}
