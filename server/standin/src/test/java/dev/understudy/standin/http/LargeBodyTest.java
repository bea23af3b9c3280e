package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A client whose large body is rejected receives the error response, whether it reads the response before or after it
 * has sent the complete body.
 */
class LargeBodyTest extends OnSqlite {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final byte[] BLOCK = "x".repeat(64 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "full,   application/json, HTTP/1.1 413",
        "full,   application/xml,  HTTP/1.1 415",
        "nobody, application/json, HTTP/1.1 401"
    })
    void aClientThatSendsALargeBodyReceivesTheErrorResponse(String key, String mediaType, String status)
            throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(head(key, mediaType) + "Content-Length: " + 20 * MEBIBYTE + "\r\n\r\n");
            for (int sent = 0; sent < 20 * MEBIBYTE; sent += BLOCK.length) {
                connection.send(BLOCK);
            }
            assertThat(connection.readToEnd()).startsWith(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "full,   application/json, HTTP/1.1 413",
        "full,   application/xml,  HTTP/1.1 415",
        "nobody, application/json, HTTP/1.1 401"
    })
    void aClientThatSendsALargeChunkedBodyReceivesTheErrorResponse(String key, String mediaType, String status)
            throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(head(key, mediaType) + "Transfer-Encoding: chunked\r\n\r\n");
            for (int sent = 0; sent < 5 * MEBIBYTE; sent += BLOCK.length) {
                connection.send(Integer.toHexString(BLOCK.length) + "\r\n");
                connection.send(BLOCK);
                connection.send("\r\n");
            }
            connection.send("0\r\n\r\n");
            assertThat(connection.readToEnd()).startsWith(status);
        }
    }

    @Test
    void theErrorResponseIsSentBeforeTheBodyArrives() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(head("full", "application/json") + "Content-Length: 3000000000\r\n\r\n");
            assertThat(connection.readResponse()).startsWith("HTTP/1.1 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theJdkClientReceivesTheErrorResponse(boolean withContentLength) {
        byte[] body = new byte[5 * MEBIBYTE];
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + SeedIds.OUR_PATH))
                .header("Authorization", "Bearer admin")
                .header("Content-Type", "application/json")
                .method(
                        "PATCH",
                        withContentLength
                                ? BodyPublishers.ofByteArray(body)
                                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        TestResponse response = TestServer.send(HttpClient.newHttpClient(), request);
        assertThat(response.errorSummary()).isEqualTo("400 BAD_REQUEST The body is larger than 1 MiB.");
    }

    @Test
    void aBodyOfOneMebibyteIsAccepted() {
        String name = "n".repeat(MEBIBYTE - "{\"name\":\"\"}".length());
        assertThat(server.instantly("PATCH", "full", "{\"name\":\"" + name + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static String head(String key, String mediaType) {
        return RawConnection.head("PATCH", SeedIds.CURRENT_PATH, key) + "Content-Type: " + mediaType + "\r\n";
    }
}
