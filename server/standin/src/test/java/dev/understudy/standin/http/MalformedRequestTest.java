package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import java.io.IOException;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A malformed request, a CONNECT request, or a request whose head is too large is rejected at once with 400 and a JSON
 * body. The body has the error format of the vendor to whose API the path belongs; if it belongs to neither API, the
 * body is a problem document.
 */
class MalformedRequestTest extends OnSqlite {

    private static final String REQUEST_LINE = "GET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n";
    private static final String HOST = "Host: localhost\r\n";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("not a request line", "GARBAGE\r\n\r\n"),
                Arguments.of("a method without a target", "GET\r\n\r\n"),
                Arguments.of("an empty line before the request line", "\r\n\r\n"),
                Arguments.of("the connection preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                Arguments.of("HTTP/0.9", "GET " + SeedIds.CURRENT_PATH + "\r\n\r\n"),
                Arguments.of(
                        "a version that does not exist",
                        "GET " + SeedIds.CURRENT_PATH + " HTTP/3.7\r\n" + HOST + "\r\n"),
                Arguments.of(
                        "a space in the request target",
                        "GET /api/v2/workspaces/ current HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(
                        "a method that is not a token",
                        "G\u001b[31mET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(
                        "a line feed in the method",
                        "X\nGET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("no Host header", REQUEST_LINE + "\r\n"),
                Arguments.of("two Host headers", REQUEST_LINE + HOST + "Host: elsewhere\r\n\r\n"),
                Arguments.of("an invalid host", REQUEST_LINE + "Host: a b c\r\n\r\n"),
                Arguments.of("an incomplete IPv6 address", REQUEST_LINE + "Host: [::1\r\n\r\n"),
                Arguments.of("an empty host", REQUEST_LINE + "Host: \r\n\r\n"),
                Arguments.of("a last header without a colon", REQUEST_LINE + HOST + "Nonsense\r\n\r\n"),
                Arguments.of("a header without a colon", REQUEST_LINE + "Nonsense\r\n" + HOST + "X: x\r\n\r\n"),
                Arguments.of("a space before the colon", REQUEST_LINE + HOST + "X : x\r\n\r\n"),
                Arguments.of("a header of 20 kB", REQUEST_LINE + HOST + "X: " + "x".repeat(20_000) + "\r\n\r\n"),
                Arguments.of(
                        "a request target of 20 kB",
                        "GET /api/v2/" + "x".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("500 headers", REQUEST_LINE + HOST + "X: x\r\n".repeat(500) + "\r\n"),
                Arguments.of(
                        "a Content-Length that is not a number", REQUEST_LINE + HOST + "Content-Length: many\r\n\r\n"),
                Arguments.of("a negative Content-Length", REQUEST_LINE + HOST + "Content-Length: -1\r\n\r\n"),
                Arguments.of(
                        "a Content-Length that is out of range",
                        REQUEST_LINE + HOST + "Content-Length: 99999999999999999999\r\n\r\n"),
                Arguments.of(
                        "two Content-Length headers",
                        REQUEST_LINE + HOST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
                Arguments.of("an unknown transfer coding", REQUEST_LINE + HOST + "Transfer-Encoding: gzip\r\n\r\n"),
                Arguments.of(
                        "two transfer codings",
                        REQUEST_LINE + HOST + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "a chunk without a size", patch("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")),
                Arguments.of("a negative chunk size", patch("Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n")),
                Arguments.of("a CONNECT request", "CONNECT localhost:80 HTTP/1.1\r\n" + HOST + "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void aMalformedRequestIsRejectedWithAJsonBody(String description, String request) throws IOException {
        String response = RawConnection.exchange(server.port(), request);
        assertThat(response)
                .as(description)
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .containsPattern("Content-Type: application/(problem\\+)?json\r\n")
                .contains("\r\nConnection: close\r\n", "\r\nDate: ");
        String body = response.substring(response.indexOf("\r\n\r\n"));
        assertThat(JsonMapper.shared().readTree(body).isObject()).as(response).isTrue();
        assertThat(response).doesNotContain("html", "Exception", "grizzly");
    }

    @Test
    void thePathSelectsTheVendorsErrorFormat() throws IOException {
        assertThat(RawConnection.exchange(server.port(), REQUEST_LINE + "\r\n"))
                .contains("\"statusCode\":400", "\"code\":\"FST_ERR_BAD_URL\"");
        assertThat(RawConnection.exchange(server.port(), "GET " + SeedIds.OUR_PATH + " HTTP/1.1\r\n\r\n"))
                .contains("\"code\":\"BAD_REQUEST\"", "\"trace_id\"");
        assertThat(RawConnection.exchange(server.port(), "GET / HTTP/1.1\r\n\r\n"))
                .contains("application/problem+json", "\"title\":\"Bad Request\"");
    }

    @Test
    void aMalformedBodyLeavesNoStackTraceInTheLog() throws IOException {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            RawConnection.exchange(server.port(), patch("Transfer-Encoding: chunked\r\n\r\nzz\r\n"));
            // A stack trace would be logged after the response; the second request gives the server time for that.
            server.instantly("GET", "full", null);
            assertThat(log.text()).contains("REQUEST_MALFORMED").doesNotContain("\tat ");
        }
    }

    private static String patch(String rest) {
        return RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full") + "Content-Type: application/json\r\n" + rest;
    }
}
