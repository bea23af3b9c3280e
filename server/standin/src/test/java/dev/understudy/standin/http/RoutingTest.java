package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Only a method and path that a contract declares reach an operation; every other combination gets 404.
 */
class RoutingTest extends OnSqlite {

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "PURGE"})
    void anUndeclaredMethodIsNotFound(String method) throws IOException {
        String response = exchange(method, SeedIds.CURRENT_PATH, "full");
        assertThat(response)
                .startsWith("HTTP/1.1 404 Not Found\r\n")
                .contains("Content-Type: application/json; charset=utf-8\r\n")
                .endsWith("{\"statusCode\":404,\"error\":\"Not Found\",\"message\":\"Route " + method
                        + ":/api/v2/workspaces/current not found\"}");
        assertThat(exchange(method, SeedIds.OUR_PATH, "admin")).startsWith("HTTP/1.1 404 Not Found\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/workspaces/current/",
                "/api/v2/workspaces/current;a=1",
                "/api/v2/workspaces/current;jsessionid=1",
                "/api/v2//workspaces/current",
                "/api/v2/../v2/workspaces/current",
                "/api/v2/./workspaces/current",
                "/api/v2/workspaces/current%00",
                "/api/v2/Workspaces/current",
                "/api/v2/workspaces",
                "/api/v2/",
                "/api/v2"
            })
    void anUndeclaredPathOfInstantlyIsNotFound(String path) throws IOException {
        assertThat(exchange("GET", path, "full"))
                .startsWith("HTTP/1.1 404 Not Found\r\n")
                .contains("\"message\":\"Route GET:" + path + " not found\"");
    }

    // RFC 3986, section 6.2.2.2: the encoding of an unreserved character does not change what a URI means.
    @Test
    void anEquivalentlyEncodedPathIsTheSame() throws IOException {
        assertThat(exchange("GET", "/api/v2/workspaces/curren%74", "full")).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v2/workspaces/current|,        /api/v2/workspaces/current%7C",
        "/api/v2/workspaces/current#x,       /api/v2/workspaces/current%23x",
        "/api/v2/%,                          /api/v2/%25",
        "/api/v2/%z1,                        /api/v2/%25z1",
        "/api/v2/\u00e9?x=\u00e9,            /api/v2/%E9?x=%E9"
    })
    void aTargetWithForbiddenCharactersIsReportedPercentEncoded(String target, String reported) throws IOException {
        assertThat(exchange("GET", target, "full")).contains("\"message\":\"Route GET:" + reported + " not found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/workspaces", "/v1/workspaces/", "/v1", "/v1/", "/v1/companies/1", "//"})
    void anUndeclaredPathOfWellIsNotFound(String path) throws IOException {
        assertThat(exchange("GET", path, "admin"))
                .startsWith("HTTP/1.1 404 Not Found\r\n")
                .doesNotContain("Internal Server Error", "html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/healthy",
                "/health/",
                "/api",
                "/api/v1/workspaces/current",
                "/api/v22",
                "/v10",
                "//api/v2/workspaces/current",
                "*"
            })
    void aPathOutsideBothApisGetsAProblemDocument(String path) throws IOException {
        assertThat(exchange("OPTIONS", path, "full"))
                .startsWith("HTTP/1.1 404 Not Found\r\n")
                .contains("Content-Type: application/problem+json\r\n", "{\"status\":404,\"title\":\"Not Found\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/workspaces/current?x=%zz",
                "/api/v2/workspaces/current?x=%",
                "/api/v2/workspaces/current?a|b^c`{}\"<>\\",
                "/api/v2/workspaces/current?",
                "/api/v2/workspaces/current??&&==",
                "/api/v2/workspaces/current?x=\u00e9#y",
                "http://example.com/api/v2/workspaces/current",
                "HTTP://example.com:1234/api/v2/workspaces/current?x"
            })
    void anyQueryAndAnyAuthorityAreAccepted(String target) throws IOException {
        assertThat(exchange("GET", target, "full")).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void theBodyOfAGetIsIgnored() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            for (int i = 0; i < 2; i++) {
                connection.send(
                        RawConnection.head("GET", SeedIds.CURRENT_PATH, "full").replace("Connection: close\r\n", "")
                                + "Content-Length: 4\r\n\r\n{}{}");
                assertThat(connection.readResponse()).startsWith("HTTP/1.1 200 OK\r\n");
            }
        }
    }

    @Test
    void theMethodOverrideHeaderIsIgnored() {
        TestResponse response = server.instantly("POST", "full", "{\"name\":\"x\"}", "X-HTTP-Method-Override", "PATCH");
        assertThat(response.status()).as("%s", response).isEqualTo(404);
    }

    @Test
    void anUnknownExpectationIsIgnored() throws IOException {
        assertThat(RawConnection.exchange(
                        server.port(),
                        RawConnection.head("GET", SeedIds.CURRENT_PATH, "full") + "Expect: miracles\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void everyResponseHasADateHeader() {
        assertThat(server.instantly("GET", "full", null).header("Date")).endsWith("GMT");
        assertThat(server.instantly("GET", "nobody", null).header("Date")).endsWith("GMT");
        assertThat(server.send("GET", "/nowhere", null, (String) null).header("Date"))
                .endsWith("GMT");
    }

    private String exchange(String method, String target, String key) throws IOException {
        return RawConnection.exchange(server.port(), RawConnection.head(method, target, key) + "\r\n");
    }
}
