package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A body that arrives slowly or never occupies no worker, and little memory. */
class UnfinishedBodiesTest extends OnSqlite {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final ServerLimits LONG_TIMEOUTS =
            new ServerLimits(4, 400, Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(30));
    private static final String PATCH_HEAD =
            RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full") + "Content-Type: application/json\r\n";

    private final List<RawConnection> open = new ArrayList<>();

    @AfterEach
    void closeConnections() throws IOException {
        for (RawConnection connection : open) {
            connection.close();
        }
        open.clear();
    }

    @Test
    void theOtherVendorsClientsAreAnsweredMeanwhile() throws IOException {
        for (int i = 0; i < 150; i++) {
            send(server, "Content-Length: 100\r\n\r\n{\"name\":");
            send(server, "Transfer-Encoding: chunked\r\n\r\n8\r\n{\"name\":\r\n");
        }
        Duration slowest = Duration.ZERO;
        for (int i = 0; i < 50; i++) {
            long begin = System.nanoTime();
            assertThat(server.well("GET", "admin", null).status()).isEqualTo(200);
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        }
        assertThat(slowest).isLessThan(Duration.ofSeconds(5));
        assertThat(open).noneMatch(UnfinishedBodiesTest::hasResponse);
    }

    @Test
    void aBodyMayArriveInPieces() throws IOException {
        RawConnection whole = send(server, "Content-Length: 12\r\n\r\n");
        RawConnection chunked = send(server, "Transfer-Encoding: chunked\r\n\r\n");
        for (String piece : List.of("{\"na", "me\"", ":\"x\"}")) {
            whole.send(piece);
            chunked.send(Integer.toHexString(piece.length()) + "\r\n");
            chunked.send(piece + "\r\n");
            server.well("GET", "admin", null);
        }
        assertThat(whole.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n").contains("\"name\":\"x\"");
        chunked.send("0\r\n\r\n");
        assertThat(chunked.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n").contains("\"name\":\"x\"");
    }

    @Test
    void aBodyMayConsistOfManyTinyChunks() throws IOException {
        String name = "n".repeat(100_000);
        StringBuilder chunks = new StringBuilder();
        for (char c : ("{\"name\":\"" + name + "\"}").toCharArray()) {
            chunks.append("1\r\n").append(c).append("\r\n");
        }
        RawConnection connection = send(server, "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
        assertThat(connection.readToEnd()).startsWith("HTTP/1.1 200 OK\r\n").contains("\"name\":\"" + name + "\"");
    }

    @Test
    void requestsBehindAChunkedBodyAreAnsweredInOrder() throws IOException {
        RawConnection connection = new RawConnection(server.port());
        open.add(connection);
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            requests.append(PATCH_HEAD.replace("Connection: close\r\n", ""))
                    .append("Transfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n")
                    .append("3\r\n")
                    .append(100 + i)
                    .append("\r\n2\r\n\"}\r\n0\r\n\r\n");
        }
        connection.send(requests.toString());
        for (int i = 0; i < 100; i++) {
            assertThat(connection.readResponse())
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("\"name\":\"" + (100 + i) + "\"");
        }
    }

    @Test
    void theMemoryForAllBodiesIsLimited(@TempDir Path directory) throws IOException {
        byte[] almostAll = " ".repeat(MEBIBYTE - 1).getBytes(StandardCharsets.US_ASCII);
        try (TestServer limited =
                TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), Clock.systemUTC(), LONG_TIMEOUTS)) {
            while (open.stream().noneMatch(UnfinishedBodiesTest::hasResponse)) {
                assertThat(open).hasSizeLessThan(100);
                RawConnection connection = send(limited, "Content-Length: " + MEBIBYTE + "\r\n\r\n");
                connection.send(almostAll);
                assertThat(limited.well("GET", "admin", null).status()).isEqualTo(200);
            }
            assertThat(open).hasSizeGreaterThan(60);
            for (RawConnection connection : open) {
                if (connection.hasResponse()) {
                    assertThat(connection.readResponse())
                            .startsWith("HTTP/1.1 503 ")
                            .contains("\r\nRetry-After: 1\r\n", "FST_ERR_SERVICE_UNAVAILABLE");
                }
            }
            closeConnections();
        }
    }

    @Test
    @Timeout(25)
    void aServerStopsSoonAfterItsClientsHaveBrokenOff(@TempDir Path directory) throws IOException {
        TestServer stopped =
                TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory), Clock.systemUTC(), LONG_TIMEOUTS);
        try (stopped) {
            for (int i = 0; i < 3 * (LONG_TIMEOUTS.workers() + LONG_TIMEOUTS.maxQueued()); i++) {
                try (RawConnection connection = new RawConnection(stopped.port())) {
                    connection.send(PATCH_HEAD + bodyThatBreaksOff(i));
                    if (i % 2 == 0) {
                        connection.reset();
                    }
                }
            }
            int status = stopped.well("GET", "admin", null).status();
            while (status == 503) {
                status = stopped.well("GET", "admin", null).status();
            }
            assertThat(status).isEqualTo(200);
        }
    }

    private static String bodyThatBreaksOff(int number) {
        return switch (number % 4) {
            case 0 -> "Content-Length: 12\r\n\r\n";
            case 1 -> "Content-Length: 12\r\n\r\n{\"name";
            case 2 -> "Transfer-Encoding: chunked\r\n\r\n6\r\n{\"name\r\n";
            default -> "Content-Length: 12\r\n\r\n{\"name\":\"x\"}";
        };
    }

    private RawConnection send(TestServer receiver, String restOfHeadAndBody) throws IOException {
        RawConnection connection = new RawConnection(receiver.port());
        open.add(connection);
        connection.send(PATCH_HEAD + restOfHeadAndBody);
        return connection;
    }

    private static boolean hasResponse(RawConnection connection) {
        try {
            return connection.hasResponse();
        } catch (IOException e) {
            return true;
        }
    }
}
