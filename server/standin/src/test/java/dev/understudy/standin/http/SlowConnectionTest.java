package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Idle connections, and connections on which a request arrives too slowly, are closed. If the server leaves one open,
 * the read timeout of {@link RawConnection} fails the test.
 */
class SlowConnectionTest {

    private static final ServerLimits SHORT_TIMEOUTS =
            new ServerLimits(4, 4, Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(10));
    private static final String PATCH_HEAD =
            RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full") + "Content-Type: application/json\r\n";

    private static final String REJECTED_HEAD =
            PATCH_HEAD.replace("Bearer full", "Bearer unknown").replace("Connection: close\r\n", "");

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), Clock.systemUTC(), SHORT_TIMEOUTS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anIdleConnectionIsClosedBeforeItsFirstRequest() throws IOException {
        assertThat(RawConnection.exchange(server.port(), "")).isEmpty();
    }

    @Test
    void anIdleConnectionIsClosedAfterARequest() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(PATCH_HEAD.replace("Connection: close\r\n", "") + "\r\n");
            connection.readResponse();
            assertThat(connection.readToEnd()).isEmpty();
        }
    }

    @Test
    void aConnectionIsClosedIfTheHeadArrivesTooSlowly() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            Thread sender = sendSlowly(connection, "GET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\nX: ");
            assertThat(connection.readToEnd()).isEmpty();
            sender.interrupt();
        }
    }

    @Test
    void aMissingBodyGets408() throws IOException {
        assertThat(RawConnection.exchange(server.port(), PATCH_HEAD + "Content-Length: 12\r\n\r\n"))
                .startsWith("HTTP/1.1 408 Request Timeout\r\n")
                .contains("\"statusCode\":408", "\"code\":\"FST_ERR_REQ_TIMEOUT\"");
    }

    @Test
    void aBodyThatArrivesTooSlowlyGets408() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            Thread sender = sendSlowly(connection, PATCH_HEAD + "Content-Length: 100000\r\n\r\n");
            assertThat(connection.readResponse()).startsWith("HTTP/1.1 408 Request Timeout\r\n");
            sender.interrupt();
        }
    }

    @Test
    void aChunkedBodyThatArrivesTooSlowlyGets408() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            Thread sender = sendSlowly(connection, PATCH_HEAD + "Transfer-Encoding: chunked\r\n\r\n100\r\n");
            assertThat(connection.readResponse())
                    .startsWith("HTTP/1.1 408 Request Timeout\r\n")
                    .contains("\r\nConnection: close\r\n");
            sender.interrupt();
        }
    }

    @Test
    void aChunkedBodyThatBreaksOffBetweenTwoChunksGets408() throws IOException {
        assertThat(RawConnection.exchange(
                        server.port(), PATCH_HEAD + "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"name\":\r\n"))
                .startsWith("HTTP/1.1 408 Request Timeout\r\n");
    }

    // The rest of the body arrives after the response; it must neither be taken for a request nor be answered.
    @Test
    void theRestOfALateBodyIsDiscarded() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(PATCH_HEAD.replace("Connection: close\r\n", "") + "Content-Length: 12\r\n\r\n{\"name");
            assertThat(connection.readResponse()).startsWith("HTTP/1.1 408 Request Timeout\r\n");
            connection.send("\":\"x\"}");
            assertThat(connection.readToEnd()).isEmpty();
        }
    }

    @Test
    void theBodyOfARejectedRequestIsDiscardedOnlyForALimitedTime() throws IOException {
        for (String head : List.of("Content-Length: 100000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n10000\r\n")) {
            try (RawConnection connection = new RawConnection(server.port())) {
                Thread sender = sendSlowly(connection, REJECTED_HEAD + head);
                assertThat(connection.readResponse())
                        .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                        .doesNotContain("Connection: close");
                assertThat(connection.readToEnd()).isEmpty();
                sender.interrupt();
            }
        }
    }

    @Test
    void aConnectionStaysOpenIfTheBodyOfARejectedRequestArrivesInTime() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            for (int i = 0; i < 3; i++) {
                connection.send(REJECTED_HEAD + "Content-Length: 5\r\n\r\n");
                assertThat(connection.readResponse()).startsWith("HTTP/1.1 401 Unauthorized\r\n");
                connection.send("12345");
            }
        }
    }

    @Test
    void slowConnectionsDoNotDelayOthers() throws IOException {
        try (RawConnection withPartOfAHead = new RawConnection(server.port());
                RawConnection withoutItsBody = new RawConnection(server.port())) {
            withPartOfAHead.send("GET");
            withoutItsBody.send(PATCH_HEAD + "Content-Length: 12\r\n\r\n");
            assertThat(server.instantly("GET", "full", null).status()).isEqualTo(200);
        }
    }

    private static Thread sendSlowly(RawConnection connection, String beginning) throws IOException {
        connection.send(beginning);
        Thread sender = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.sleep(100);
                    connection.send("x");
                }
            } catch (IOException | InterruptedException e) {
                // The server has closed the connection, or the test has ended.
            }
        });
        sender.setDaemon(true);
        sender.start();
        return sender;
    }
}
