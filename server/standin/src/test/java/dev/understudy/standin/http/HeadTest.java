package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * HEAD is routed, counted and rejected like GET. Its response has the header fields of the response to GET, and no body
 * (RFC 9110, section 9.3.2).
 */
class HeadTest extends OnSqlite {

    @ParameterizedTest
    @CsvSource({
        "/api/v2/workspaces/current,                            full,      200",
        "/api/v2/workspaces/current,                            nobody,    401",
        "/api/v2/workspaces/current,                            unpaid,    402",
        "/api/v2/workspaces/current,                            scopeless, 403",
        "/v1/workspaces/00000000-0000-4000-8000-00000000000a,   admin,     200",
        "/v1/workspaces/00000000-0000-4000-8000-00000000000a,   nobody,    401",
        "/v1/workspaces/00000000-0000-4000-8000-0000000000ee,   admin,     404",
        "/v1/workspaces/not-a-uuid,                             admin,     404",
        "/v1/workspaces,                                        admin,     404",
        "/v1/workspaces/00000000-0000-4000-8000-00000000000a?workspaceId=x, admin, 400",
        "/elsewhere,                                            full,      404"
    })
    void theResponseHasTheHeadersOfGetAndNoBody(String target, String key, int status) throws IOException {
        String get = exchange("GET", target, key);
        String head = exchange("HEAD", target, key);
        assertThat(head).startsWith("HTTP/1.1 " + status + " ").contains("\r\nContent-Length: ");
        assertThat(head).endsWith("\r\n\r\n");
        assertThat(head.lines().takeWhile(line -> !line.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(
                        get.lines().takeWhile(line -> !line.isEmpty()).toList());
    }

    @Test
    void anUnknownRouteOfInstantlyIsReportedWithTheMethod() throws IOException {
        assertThat(exchange("HEAD", "/api/v2/workspaces", "full"))
                .startsWith("HTTP/1.1 404 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void theConnectionStaysUsable() throws IOException {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.send(keepAlive("HEAD") + keepAlive("GET"));
            assertThat(connection.readHead()).startsWith("HTTP/1.1 200 OK\r\n");
            assertThat(connection.readResponse())
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .endsWith("}");
        }
    }

    @Test
    void aHeadCountsTowardsTheRateLimit() throws IOException {
        assertThat(exchange("HEAD", SeedIds.CURRENT_PATH, "spent")).startsWith("HTTP/1.1 200 ");
        assertThat(exchange("HEAD", SeedIds.CURRENT_PATH, "spent")).startsWith("HTTP/1.1 429 ");
        assertThat(exchange("GET", SeedIds.CURRENT_PATH, "spent")).startsWith("HTTP/1.1 429 ");
    }

    private String exchange(String method, String target, String key) throws IOException {
        return RawConnection.exchange(server.port(), RawConnection.head(method, target, key) + "\r\n")
                .replaceFirst("Date: [^\r]*", "Date: now");
    }

    private static String keepAlive(String method) {
        return RawConnection.head(method, SeedIds.CURRENT_PATH, "full").replace("Connection: close\r\n", "") + "\r\n";
    }
}
