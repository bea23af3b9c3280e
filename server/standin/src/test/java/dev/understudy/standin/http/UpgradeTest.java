package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
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

/** Clients that offer HTTP/2, or wait for leave to send, are answered at once and keep their connection. */
class UpgradeTest extends OnSqlite {

    private static final String OFFER =
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n";
    private static final String HEAD =
            RawConnection.head("PATCH", Seeded.CURRENT, "full").replace("Connection: close\r\n", "")
                    + "Content-Type: application/json\r\n";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theJdksClientPatchesWithItsDefaults(boolean expectContinue) {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 5; i++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + Seeded.CURRENT))
                    .header("Authorization", "Bearer full")
                    .header("Content-Type", "application/json")
                    .expectContinue(expectContinue)
                    .timeout(Duration.ofSeconds(10))
                    .method("PATCH", BodyPublishers.ofString("{\"name\":\"" + i + "\"}"))
                    .build();
            Answer answer = TestServer.send(client, request);
            assertThat(answer.at("/name")).as("%s", answer).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void theConnectionOfADeclinedUpgradeStaysOpen() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            for (int i = 0; i < 3; i++) {
                connection.send(HEAD + OFFER + "Content-Length: 12\r\n\r\n{\"name\":\"" + i + "\"}");
                assertThat(connection.readAnswer())
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("\"name\":\"" + i + "\"")
                        .doesNotContain("Connection: close", "Upgrade");
            }
        }
    }

    @Test
    void whoWaitsForLeaveToSendGetsIt() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            for (int i = 0; i < 3; i++) {
                connection.send(HEAD + "Expect: 100-continue\r\nContent-Length: 12\r\n\r\n");
                assertThat(connection.readAnswer()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
                connection.send("{\"name\":\"" + i + "\"}");
                assertThat(connection.readAnswer())
                        .startsWith("HTTP/1.1 200 OK\r\n")
                        .contains("\"name\":\"" + i + "\"");
            }
        }
    }

    @Test
    void severalRequestsInOneGoAreAnsweredInTheirOrder() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            StringBuilder requests = new StringBuilder();
            for (int i = 0; i < 9; i++) {
                requests.append(HEAD)
                        .append("Content-Length: 12\r\n\r\n{\"name\":\"")
                        .append(i)
                        .append("\"}");
            }
            connection.send(requests.toString());
            for (int i = 0; i < 9; i++) {
                assertThat(connection.readAnswer()).contains("\"name\":\"" + i + "\"");
            }
        }
    }

    @Test
    void aBodyInChunksIsRead() throws IOException {
        assertThat(RawConnection.exchange(
                        server.port(),
                        HEAD + "Connection: close\r\nTransfer-Encoding: Chunked\r\n\r\n"
                                + "3\r\n{\"n\r\nA\r\name\":\"ab\"}\r\n0\r\nTrailer: x\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\"name\":\"ab\"");
    }
}
