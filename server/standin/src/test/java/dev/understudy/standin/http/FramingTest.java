package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each request on a connection ends where its framing says (RFC 9112, section 6.3), and nothing is executed behind the
 * last one. Each test sends a second request in one block with the first, and counts the responses.
 */
class FramingTest extends OnSqlite {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");
    private static final String HOST = "Host: localhost\r\n";
    private static final String NAME_BEFORE = "before";
    private static final String SMUGGLED = patch("smuggled");

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "GET", "HEAD", "DELETE", "OPTIONS", "POST", "PURGE"})
    void theBodyOfARequestIsNotTheNextRequest(String method) throws IOException {
        String head = method + " /elsewhere HTTP/1.1\r\n" + HOST;
        String chunk = Integer.toHexString(SMUGGLED.length()) + "\r\n" + SMUGGLED + "\r\n0\r\n\r\n";
        assertThat(statusesOf(head + "Content-Length: " + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED + head
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk + last()))
                .containsExactly(404, 404, 200);
        assertThatNothingWasSmuggled();
    }

    static Stream<Arguments> lastRequests() {
        String get = "GET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n" + HOST + "Authorization: Bearer full\r\n";
        return Stream.of(
                Arguments.of("Connection: close", 200, get + "Connection: close\r\n\r\n"),
                Arguments.of("close in a list", 200, get + "Connection: te, Close\r\n\r\n"),
                Arguments.of("close in a second field", 200, get + "Connection: te\r\nConnection: close\r\n\r\n"),
                Arguments.of(
                        "close behind a body",
                        404,
                        "PUT /nowhere HTTP/1.1\r\n" + HOST + "Connection: close\r\nContent-Length: 2\r\n\r\n{}"),
                Arguments.of("HTTP/1.0", 404, "GET /nowhere HTTP/1.0\r\n\r\n"),
                Arguments.of("a malformed head", 400, "GET / HTTP/1.1\r\n\r\n"),
                Arguments.of("an unclear length", 400, get + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n"),
                Arguments.of("a malformed chunk", 400, get + "Transfer-Encoding: chunked\r\n\r\n1\r\nxx\r\n0\r\n\r\n"),
                Arguments.of("no CRLF behind a chunk", 400, get + "Transfer-Encoding: chunked\r\n\r\n1\r\nx0\r\n\r\n"),
                Arguments.of("a rejected body", 400, patchHead() + "Content-Length: 1\r\n\r\n{"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lastRequests")
    void nothingIsExecutedBehindTheLastRequest(String description, int status, String request) throws IOException {
        assertThat(statusesOf(request + SMUGGLED)).as(description).containsExactly(status);
        assertThatNothingWasSmuggled();
    }

    @Test
    void aMalformedRequestBehindAValidOneGetsItsOwnResponse() throws IOException {
        String valid = patch(NAME_BEFORE);
        for (String junk :
                List.of("\u0000\u0001junk\r\n\r\n", "\u0016\u0003\u0001", "junk\r\n\r\n", "GET  / HTTP/1.1\r\n")) {
            assertThat(statusesOf(valid + junk + SMUGGLED)).as(junk).containsExactly(200, 400);
        }
        assertThatNothingWasSmuggled();
    }

    @Test
    void aMalformedBodyIsNotPassedOnEvenIfItArrivesWithItsHead() throws IOException {
        String head = "GET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n";
        assertThat(statusesOf(head + "x\r\n")).containsExactly(400);
        // The response is sent before the body arrives.
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(head);
            assertThat(connection.readResponse()).startsWith("HTTP/1.1 401 ");
            connection.send("x\r\n" + SMUGGLED);
            assertThat(connection.readToEnd()).isEmpty();
        }
        assertThatNothingWasSmuggled();
    }

    // The pauses let the worker begin to wait for the body, and let it fail before the rest is sent.
    @Test
    void aMalformedBodyGetsOneResponseEvenIfAWorkerIsWaitingForIt() throws Exception {
        for (String rest : List.of("x\r\n", "1\r\n{x\r\n", "1\r\n{\r\n0\r\nX : x\r\n\r\n")) {
            try (RawConnection connection = new RawConnection(server.port())) {
                connection.send(patchHead() + "Transfer-Encoding: chunked\r\n\r\n");
                Thread.sleep(100);
                connection.send(rest);
                for (int i = 0; i < 10; i++) {
                    Thread.sleep(10);
                    connection.send(SMUGGLED);
                }
                assertThat(statusesIn(connection.readToEnd())).containsExactly(400);
            }
        }
        assertThatNothingWasSmuggled();
    }

    // The pause lets the server begin to wait for the body, so that its end arrives in one block with the next request.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 17\r\n\r\n{\"name|\":\"behind\"}",
                "Transfer-Encoding: chunked\r\n\r\n6\r\n{\"name\r\n|b\r\n\":\"behind\"}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n11\r\n{\"name|\":\"behind\"}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n11\r\n{\"name\":\"behind\"}|\r\n0\r\n\r\n"
            })
    void aRequestBehindABodyThatArrivesLateWaitsForTheResponse(String body) throws Exception {
        int pause = body.indexOf('|');
        for (String next : List.of("junk\r\n\r\n" + SMUGGLED, "GET /elsewhere HTTP/1.1\r\nHost: \r\n\r\n")) {
            for (int i = 0; i < 5; i++) {
                try (RawConnection connection = new RawConnection(server.port())) {
                    connection.send(patchHead() + body.substring(0, pause));
                    Thread.sleep(20);
                    connection.send(body.substring(pause + 1) + patch("next") + next);
                    String responses = connection.readToEnd();
                    assertThat(statusesIn(responses)).containsExactly(200, 200, 400);
                    assertThat(responses.indexOf("\"behind\"")).isLessThan(responses.indexOf("\"next\""));
                }
            }
        }
        assertThatNothingWasSmuggled();
    }

    @Test
    void theCaseOfTheTransferCodingDoesNotMatterEvenIfTheHeadArrivesInPieces() throws IOException {
        String request =
                patchHead() + "Transfer-Encoding: CHUNKED\r\n\r\nf\r\n{\"name\":\"piece\"\r\n1\r\n}\r\n0\r\n\r\n";
        try (RawConnection connection = new RawConnection(server.port())) {
            for (int i = 0; i < request.length(); i++) {
                connection.send(request.substring(i, i + 1));
            }
            assertThat(connection.readResponse())
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("\"name\":\"piece\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f;a=b\r\n{\"name\":\"chunk\"\r\n1\r\n}\r\n0\r\n\r\n",
                "f ; a=\"b;\\\" c\"; d\r\n{\"name\":\"chunk\"\r\n01\r\n}\r\n0;x\r\n\r\n",
                "F\r\n{\"name\":\"chunk\"\r\n1\r\n}\r\n000\r\nTrailer: x\r\nOther:\r\n\r\n"
            })
    void extensionsAndTrailersOfAChunkedBodyAreIgnored(String body) throws IOException {
        assertThat(RawConnection.exchange(
                        server.port(), patchHead() + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + body))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("\"name\":\"chunk\"");
    }

    @Test
    void anEmptyLineBeforeARequestIsIgnored() throws IOException {
        assertThat(statusesOf("\r\n" + patch("a") + "\r\n" + patch("b") + "\r\n" + last()))
                .containsExactly(200, 200, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "understudy_server",
                "understudy_server:8080",
                "x:",
                "127.0.0.1:80",
                "[::1]",
                "[::1]:8080",
                "[::ffff:1.2.3.4]",
                "[v1.a:b]",
                "a..b",
                "-a-.1",
                "a%20b",
                "~!$&'()*+,;=",
                "x:123456789012345678901"
            })
    void anyValidHostIsAccepted(String host) throws IOException {
        assertThat(statusesOf(last().replace("localhost", host))).containsExactly(200);
        assertThat(statusesOf(last().replace(" /", " http://" + host + "/"))).containsExactly(200);
    }

    private List<Integer> statusesOf(String requests) throws IOException {
        return statusesIn(RawConnection.exchange(server.port(), requests));
    }

    private static List<Integer> statusesIn(String responses) {
        return STATUS.matcher(responses)
                .results()
                .map(each -> Integer.valueOf(each.group(1)))
                .toList();
    }

    private void assertThatNothingWasSmuggled() {
        assertThat(server.instantly("GET", "full", null).at("/name")).isNotEqualTo("smuggled");
    }

    private static String last() {
        return RawConnection.head("GET", SeedIds.CURRENT_PATH, "full") + "\r\n";
    }

    private static String patch(String name) {
        String body = "{\"name\":\"" + name + "\"}";
        return patchHead() + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String patchHead() {
        return RawConnection.head("PATCH", SeedIds.CURRENT_PATH, "full").replace("Connection: close\r\n", "")
                + "Content-Type: application/json\r\n";
    }
}
