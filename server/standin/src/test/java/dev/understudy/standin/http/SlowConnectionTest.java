package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.http.Bounds;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
import dev.understudy.standin.support.Store;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says nothing, or says it too slowly, is cut off; without that the tests below would wait until they are aborted. */
class SlowConnectionTest {

    private static final Bounds IMPATIENT =
            new Bounds(4, 4, Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(10));
    private static final String HEAD =
            RawConnection.head("PATCH", Seeded.CURRENT, "full") + "Content-Type: application/json\r\n";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = TestServer.start(Store.SQLITE.fresh(directory), Clock.systemUTC(), IMPATIENT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        assertThat(RawConnection.exchange(server.port(), "")).isEmpty();
    }

    @Test
    void aConnectionThatSaysNothingMoreIsClosed() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(HEAD.replace("Connection: close\r\n", "") + "\r\n");
            connection.readAnswer();
            assertThat(connection.readToEnd()).isEmpty();
        }
    }

    @Test
    void aHeadThatDribblesIsNotWaitedFor() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            Thread dribble = dribble(connection, "GET " + Seeded.CURRENT + " HTTP/1.1\r\nX: ");
            assertThat(connection.readToEnd()).isEmpty();
            dribble.interrupt();
        }
    }

    @Test
    void aBodyThatDoesNotComeIsAnswered408() throws IOException {
        assertThat(RawConnection.exchange(server.port(), HEAD + "Content-Length: 12\r\n\r\n"))
                .startsWith("HTTP/1.1 408 Request Timeout\r\n")
                .contains("\"statusCode\":408", "\"code\":\"FST_ERR_REQ_TIMEOUT\"");
    }

    @Test
    void aBodyThatDribblesIsAnswered408() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            Thread dribble = dribble(connection, HEAD + "Content-Length: 100000\r\n\r\n");
            assertThat(connection.readAnswer()).startsWith("HTTP/1.1 408 Request Timeout\r\n");
            dribble.interrupt();
        }
    }

    @Test
    void theOthersAreServedMeanwhile() throws IOException {
        try (RawConnection silent = new RawConnection(server.port());
                RawConnection slow = new RawConnection(server.port())) {
            silent.send("GET");
            slow.send(HEAD + "Content-Length: 12\r\n\r\n");
            assertThat(server.instantly("GET", "full", null).status()).isEqualTo(200);
        }
    }

    private static Thread dribble(RawConnection connection, String beginning) throws IOException {
        connection.send(beginning);
        Thread dribble = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.sleep(100);
                    connection.send("x");
                }
            } catch (IOException | InterruptedException e) {
                // The server has closed the connection, which is what the test waits for.
            }
        });
        dribble.setDaemon(true);
        dribble.start();
        return dribble;
    }
}
