package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
import java.io.IOException;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is no HTTP/1.1 is refused at once, as JSON, in the words of the vendor whose path was understood. */
class MalformedRequestTest extends OnSqlite {

    private static final String LINE = "GET " + Seeded.CURRENT + " HTTP/1.1\r\n";
    private static final String HOST = "Host: localhost\r\n";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("no line at all", "GARBAGE\r\n\r\n"),
                Arguments.of("a method alone", "GET\r\n\r\n"),
                Arguments.of("an empty line before anything", "\r\n\r\n"),
                Arguments.of("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                Arguments.of("HTTP/0.9", "GET " + Seeded.CURRENT + "\r\n\r\n"),
                Arguments.of(
                        "a version that does not exist", "GET " + Seeded.CURRENT + " HTTP/3.7\r\n" + HOST + "\r\n"),
                Arguments.of("a space in the target", "GET /api/v2/workspaces/ current HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of(
                        "a method that is no token",
                        "G\u001b[31mET " + Seeded.CURRENT + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("a line feed in the method", "X\nGET " + Seeded.CURRENT + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("no host", LINE + "\r\n"),
                Arguments.of("two hosts", LINE + HOST + "Host: elsewhere\r\n\r\n"),
                Arguments.of("a host that is none", LINE + "Host: a b c\r\n\r\n"),
                Arguments.of("half an address", LINE + "Host: [::1\r\n\r\n"),
                Arguments.of("an empty host", LINE + "Host: \r\n\r\n"),
                Arguments.of("a last header without a colon", LINE + HOST + "Nonsense\r\n\r\n"),
                Arguments.of("a header without a colon", LINE + "Nonsense\r\n" + HOST + "X: x\r\n\r\n"),
                Arguments.of("a space before the colon", LINE + HOST + "X : x\r\n\r\n"),
                Arguments.of("a header of 20 kB", LINE + HOST + "X: " + "x".repeat(20_000) + "\r\n\r\n"),
                Arguments.of(
                        "a target of 20 kB", "GET /api/v2/" + "x".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("500 headers", LINE + HOST + "X: x\r\n".repeat(500) + "\r\n"),
                Arguments.of("a length that is no number", LINE + HOST + "Content-Length: many\r\n\r\n"),
                Arguments.of("a negative length", LINE + HOST + "Content-Length: -1\r\n\r\n"),
                Arguments.of(
                        "a length beyond all numbers", LINE + HOST + "Content-Length: 99999999999999999999\r\n\r\n"),
                Arguments.of("two lengths", LINE + HOST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
                Arguments.of("an unknown transfer coding", LINE + HOST + "Transfer-Encoding: gzip\r\n\r\n"),
                Arguments.of("two transfer codings", LINE + HOST + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "a chunk without a size", patch("Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")),
                Arguments.of("a negative chunk", patch("Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n")),
                Arguments.of("a proxy's business", "CONNECT localhost:80 HTTP/1.1\r\n" + HOST + "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void isRefusedAsJson(String what, String request) throws IOException {
        String answer = RawConnection.exchange(server.port(), request);
        assertThat(answer)
                .as(what)
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .containsPattern("Content-Type: application/(problem\\+)?json\r\n")
                .contains("\r\nConnection: close\r\n", "\r\nDate: ");
        String body = answer.substring(answer.indexOf("\r\n\r\n"));
        assertThat(JsonMapper.shared().readTree(body).isObject()).as(answer).isTrue();
        assertThat(answer).doesNotContain("html", "Exception", "grizzly");
    }

    @Test
    void theVendorOfThePathWordsIt() throws IOException {
        assertThat(RawConnection.exchange(server.port(), LINE + "\r\n"))
                .contains("\"statusCode\":400", "\"code\":\"FST_ERR_BAD_URL\"");
        assertThat(RawConnection.exchange(server.port(), "GET " + Seeded.OURS + " HTTP/1.1\r\n\r\n"))
                .contains("\"code\":\"BAD_REQUEST\"", "\"trace_id\"");
        assertThat(RawConnection.exchange(server.port(), "GET / HTTP/1.1\r\n\r\n"))
                .contains("application/problem+json", "\"title\":\"Bad Request\"");
    }

    @Test
    void aBrokenBodyLeavesNoStackTraceInTheLog() throws IOException {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            RawConnection.exchange(server.port(), patch("Transfer-Encoding: chunked\r\n\r\nzz\r\n"));
            // The thread that received the one receives the other when it is done with the one.
            server.instantly("GET", "full", null);
            assertThat(log.text()).contains("REQUEST_MALFORMED").doesNotContain("\tat ");
        }
    }

    private static String patch(String rest) {
        return RawConnection.head("PATCH", Seeded.CURRENT, "full") + "Content-Type: application/json\r\n" + rest;
    }
}
