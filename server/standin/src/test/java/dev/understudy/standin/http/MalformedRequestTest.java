package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A malformed request or a CONNECT request is rejected at once with 400, a request whose head is too large with 414 or
 * 431; the connection is closed. The response has a JSON body. The body has the error format of the vendor to whose API the path belongs; if it belongs to neither API, the
 * body is a problem document.
 */
class MalformedRequestTest extends OnSqlite {

    private static final String REQUEST_LINE = "GET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n";
    private static final int LIMIT = 8192;
    private static final String HOST = "Host: localhost\r\n";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("not a request line", "GARBAGE\r\n\r\n"),
                Arguments.of("a method without a target", "GET\r\n\r\n"),
                Arguments.of("two empty lines before the request line", "\r\n\r\n"),
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
                Arguments.of("a target that is neither a path nor a URI", "OPTIONS x HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(
                        "a scheme other than HTTP",
                        "GET ftp://localhost" + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(
                        "a target that only begins like a URI",
                        "GET httpx://localhost" + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(
                        "user information in the target",
                        "GET http://user@localhost" + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("two spaces in the request line", "GET  / HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("no Host header", REQUEST_LINE + "\r\n"),
                Arguments.of("two Host headers", REQUEST_LINE + HOST + "Host: elsewhere\r\n\r\n"),
                Arguments.of("an invalid host", REQUEST_LINE + "Host: a b c\r\n\r\n"),
                Arguments.of("an incomplete IPv6 address", REQUEST_LINE + "Host: [::1\r\n\r\n"),
                Arguments.of("an empty host", REQUEST_LINE + "Host: \r\n\r\n"),
                Arguments.of("a port without a host", REQUEST_LINE + "Host: :80\r\n\r\n"),
                Arguments.of("a space before the port", REQUEST_LINE + "Host: x: 80\r\n\r\n"),
                Arguments.of("user information in the Host", REQUEST_LINE + "Host: a:b@c\r\n\r\n"),
                Arguments.of("a port that is not a number", REQUEST_LINE + "Host: x:http\r\n\r\n"),
                Arguments.of("an invalid IPv6 address", REQUEST_LINE + "Host: [::1::]\r\n\r\n"),
                Arguments.of("an invalid escape in the Host", REQUEST_LINE + "Host: x%2\r\n\r\n"),
                Arguments.of("a last header without a colon", REQUEST_LINE + HOST + "Nonsense\r\n\r\n"),
                Arguments.of("a header without a colon", REQUEST_LINE + "Nonsense\r\n" + HOST + "X: x\r\n\r\n"),
                Arguments.of("a space before the colon", REQUEST_LINE + HOST + "X : x\r\n\r\n"),
                Arguments.of("a field name that is not a token", REQUEST_LINE + HOST + "X(: x\r\n\r\n"),
                Arguments.of("an empty field name", REQUEST_LINE + HOST + ": x\r\n\r\n"),
                Arguments.of("NUL in a field value", REQUEST_LINE + HOST + "X: a\0b\r\n\r\n"),
                Arguments.of("a control character in a field value", REQUEST_LINE + HOST + "X: a\u007fb\r\n\r\n"),
                Arguments.of("a field on two lines", REQUEST_LINE + HOST + "X: a\r\n b\r\n\r\n"),
                Arguments.of("a CR without an LF", REQUEST_LINE + HOST + "X: a\rb\r\n\r\n"),
                Arguments.of("lines that end with an LF only", REQUEST_LINE + "Host: localhost\n\n"),
                Arguments.of(
                        "a Content-Length that is not a number", REQUEST_LINE + HOST + "Content-Length: many\r\n\r\n"),
                Arguments.of("a negative Content-Length", REQUEST_LINE + HOST + "Content-Length: -1\r\n\r\n"),
                Arguments.of(
                        "a Content-Length that is out of range",
                        REQUEST_LINE + HOST + "Content-Length: 99999999999999999999\r\n\r\n"),
                Arguments.of(
                        "two Content-Length headers",
                        REQUEST_LINE + HOST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
                Arguments.of(
                        "two equal Content-Length headers",
                        REQUEST_LINE + HOST + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of("a list as Content-Length", REQUEST_LINE + HOST + "Content-Length: 5,5\r\n\r\n"),
                Arguments.of("a Content-Length with a sign", REQUEST_LINE + HOST + "Content-Length: +5\r\n\r\n"),
                Arguments.of("a hexadecimal Content-Length", REQUEST_LINE + HOST + "Content-Length: 0x5\r\n\r\n"),
                Arguments.of("an empty Content-Length", REQUEST_LINE + HOST + "Content-Length:\r\n\r\n"),
                Arguments.of(
                        "Transfer-Encoding behind Content-Length",
                        patch("Content-Length: 17\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")),
                Arguments.of(
                        "Transfer-Encoding before Content-Length",
                        patch("Transfer-Encoding: chunked\r\nContent-Length: 17\r\n\r\n2\r\n{}\r\n0\r\n\r\n")),
                Arguments.of(
                        "Transfer-Encoding in HTTP/1.0",
                        "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("an empty Transfer-Encoding", REQUEST_LINE + HOST + "Transfer-Encoding:\r\n\r\n"),
                Arguments.of("an unknown transfer coding", REQUEST_LINE + HOST + "Transfer-Encoding: gzip\r\n\r\n"),
                Arguments.of(
                        "two transfer codings",
                        REQUEST_LINE + HOST + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "a chunk without a size", patch("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")),
                Arguments.of("no CRLF behind a chunk", patch("Transfer-Encoding: chunked\r\n\r\n2\r\n{}0\r\n\r\n")),
                Arguments.of("an LF behind a chunk", patch("Transfer-Encoding: chunked\r\n\r\n2\r\n{}\n0\r\n\r\n")),
                Arguments.of(
                        "a chunk that is too long", patch("Transfer-Encoding: chunked\r\n\r\n2\r\n{}{}\r\n0\r\n\r\n")),
                Arguments.of(
                        "a chunk size out of range",
                        patch("Transfer-Encoding: chunked\r\n\r\n10000000000000002\r\n{}\r\n0\r\n\r\n")),
                Arguments.of(
                        "a space behind a chunk size",
                        patch("Transfer-Encoding: chunked\r\n\r\n2 \r\n{}\r\n0\r\n\r\n")),
                Arguments.of(
                        "an LF behind a chunk extension",
                        patch("Transfer-Encoding: chunked\r\n\r\n2;a\n{}\r\n0\r\n\r\n")),
                Arguments.of(
                        "an invalid trailer field",
                        patch("Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX x\r\n\r\n")),
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
                .containsPattern("Content-Type: application/(problem\\+)?json(; charset=utf-8)?\r\n")
                .contains("\r\nConnection: close\r\n", "\r\nDate: ");
        String body = response.substring(response.indexOf("\r\n\r\n"));
        assertThat(JsonMapper.shared().readTree(body).isObject()).as(response).isTrue();
        assertThat(response).doesNotContain("html", "Exception", "grizzly");
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedIds.CURRENT_PATH, SeedIds.OUR_PATH, "/"})
    void aRequestLineWithoutAnEndGets414(String path) throws IOException {
        String line = "GET " + path + "?";
        assertThat(RawConnection.exchange(server.port(), line + "x".repeat(LIMIT + 1 - line.length())))
                .startsWith("HTTP/1.1 414 ")
                .contains(path.equals("/") ? "problem+json" : "application/json", "414", "\r\nConnection: close\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedIds.CURRENT_PATH, SeedIds.OUR_PATH, "/"})
    void headerFieldsThatAreTooLargeGet431(String path) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\n" + HOST + "X: ";
        for (String fields : List.of("x".repeat(LIMIT + 1 - head.length()), "x\r\n" + "X: x\r\n".repeat(100))) {
            assertThat(RawConnection.exchange(server.port(), head + fields))
                    .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n")
                    .contains(
                            path.equals("/") ? "problem+json" : "application/json", "431", "\r\nConnection: close\r\n");
        }
    }

    @Test
    void aHeadOfTheMaximumSizeIsAccepted() throws IOException {
        String head = RawConnection.head("GET", SeedIds.CURRENT_PATH, "full") + "X: ";
        assertThat(RawConnection.exchange(server.port(), head + "x".repeat(LIMIT - head.length() - 4) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void aClientThatIsStillSendingReceivesTheErrorResponse() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(REQUEST_LINE + "X : x\r\n");
            for (int i = 0; i < 200; i++) {
                connection.send("x".repeat(10_000));
            }
            assertThat(connection.readToEnd()).startsWith("HTTP/1.1 400 Bad Request\r\n");
        }
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
