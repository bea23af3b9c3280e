package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.http.Bounds;
import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
import dev.understudy.standin.support.Store;
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

/** A server whose workers are all busy says so, and is the old one when they are free again. */
class OverloadTest {

    private static final Bounds ONE_WORKER =
            new Bounds(1, 0, Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(10));
    private static final Bounds PATIENT =
            new Bounds(40, 0, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(1));
    private static final String HEAD = RawConnection.head("PATCH", Seeded.CURRENT, "full")
            + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n";

    @Test
    void oneMoreThanThereIsPlaceForIsTurnedAway(@TempDir Path directory) throws IOException {
        try (TestServer server = TestServer.start(Store.SQLITE.fresh(directory), Clock.systemUTC(), ONE_WORKER);
                RawConnection busy = occupy(server)) {
            Answer instantly = server.instantly("GET", "full", null);
            assertThat(instantly.refusal()).isEqualTo("503 FST_ERR_SERVICE_UNAVAILABLE Service Unavailable");
            assertThat(instantly.header("Retry-After")).isEqualTo("1");
            Answer well = server.well("GET", "admin", null);
            assertThat(well.refusal()).isEqualTo("503 SERVICE_UNAVAILABLE Try again soon.");
            assertThat(well.header("Retry-After")).isEqualTo("1");
            Answer nobodys = server.send("GET", "/", null, (String) null);
            assertThat(nobodys.at("/title")).as("%s", nobodys).isEqualTo("Service Unavailable");

            busy.send("{\"name\":\"x\"}");
            assertThat(busy.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(untilServed(server)).isEqualTo(200);
        }
    }

    @Test
    void whoWaitsForTheRestOfARequestKeepsNobodyElseWaiting(@TempDir Path directory) throws IOException {
        List<RawConnection> waiting = new ArrayList<>();
        try (TestServer server = TestServer.start(Store.SQLITE.fresh(directory), Clock.systemUTC(), PATIENT)) {
            for (int caller = 0; caller < PATIENT.workers() - 1; caller++) {
                RawConnection connection = new RawConnection(server.port());
                connection.send(HEAD);
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

    // The second request is answered on a connection that the first answer has found broken.
    @Test
    @Timeout(60)
    void callersWhoBreakOffGiveTheirPlacesBack(@TempDir Path directory) throws IOException {
        String keptAlive = HEAD.replace("Connection: close\r\n", "") + "{\"name\":\"x\"}";
        try (TestServer server = TestServer.start(Store.SQLITE.fresh(directory), Clock.systemUTC(), PATIENT)) {
            for (int caller = 0; caller < 20 * PATIENT.workers(); caller++) {
                try (RawConnection connection = new RawConnection(server.port())) {
                    connection.send(keptAlive.repeat(3));
                    connection.reset();
                }
            }
            assertThat(untilServed(server)).isEqualTo(200);
        }
    }

    // A request without its body, which the one worker waits for. It may come to the worker after the request that
    // looks
    // whether it has, and be turned away itself.
    private static RawConnection occupy(TestServer server) throws IOException {
        while (true) {
            RawConnection busy = new RawConnection(server.port());
            busy.send(HEAD);
            while (!busy.hasAnswer()) {
                if (server.instantly("GET", "full", null).status() == 503) {
                    return busy;
                }
            }
            busy.close();
        }
    }

    private static int untilServed(TestServer server) {
        int status = server.instantly("GET", "full", null).status();
        while (status == 503) {
            status = server.instantly("GET", "full", null).status();
        }
        return status;
    }
}
