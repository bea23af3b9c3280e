package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client that offers an upgrade to HTTP/2, or sends {@code Expect: 100-continue}, gets its responses over HTTP/1.1,
 * and its connection stays open.
 */
class UpgradeTest extends OnSqlite {

    private static final String UPGRADE_HEADERS =
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n";
    private static final String PATCH_HEAD =
            RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full").replace("Connection: close\r\n", "")
                    + "Content-Type: application/json\r\n";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theJdkClientCanSendAPatch(boolean expectContinue) {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 5; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + SeedIds.CURRENT_PATH))
                    .header("Authorization", "Bearer full")
                    .header("Content-Type", "application/json")
                    .expectContinue(expectContinue)
                    .timeout(Duration.ofSeconds(10))
                    .method("PATCH", BodyPublishers.ofString("{\"name\":\"" + i + "\"}"))
                    .build();
            TestResponse response = TestServer.send(client, request);
            assertThat(response.at("/name")).as("%s", response).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void aDeclinedUpgradeLeavesTheConnectionOpen() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            for (int i = 0; i < 3; i++) {
                connection.send(PATCH_HEAD + UPGRADE_HEADERS + "Content-Length: 12\r\n\r\n{\"name\":\"" + i + "\"}");
                assertThat(connection.readResponse())
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("\"name\":\"" + i + "\"")
                        .doesNotContain("Connection: close", "Upgrade");
            }
        }
    }

    @Test
    void aClientThatExpects100ContinueGetsIt() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            for (int i = 0; i < 3; i++) {
                connection.send(PATCH_HEAD + "Expect: 100-continue\r\nContent-Length: 12\r\n\r\n");
                assertThat(connection.readResponse()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
                connection.send("{\"name\":\"" + i + "\"}");
                assertThat(connection.readResponse())
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("\"name\":\"" + i + "\"");
            }
        }
    }

    @Test
    void aClientIsNotToldToContinueIfItsRequestIsRejected() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(PATCH_HEAD.replace("Bearer full", "Bearer unknown")
                    + "Expect: 100-continue\r\nContent-Length: 12\r\n\r\n");
            assertThat(connection.readToEnd())
                    .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                    .contains("\r\nConnection: close\r\n");
        }
    }

    @Test
    void pipelinedRequestsGetTheirResponsesInOrder() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 9; i++) {
                requests.append(PATCH_HEAD)
                        .append("Content-Length: 12\r\n\r\n{\"name\":\"")
                        .append(i)
                        .append("\"}");
            }
            connection.send(requests.toString());
            for (int i = 0; i < 9; i++) {
                assertThat(connection.readResponse()).contains("\"name\":\"" + i + "\"");
            }
        }
    }

    @Test
    void aChunkedBodyIsRead() throws IOException {
        assertThat(RawConnection.exchange(
                        server.port(),
                        PATCH_HEAD + "Connection: close\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                + "3\r\n{\"n\r\nA\r\name\":\"ab\"}\r\n0\r\nTrailer: x\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\"name\":\"ab\"");
    }
}
