package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages of allowed origins may call the server, and see its error responses. */
class CorsTest {

    private static final String ORIGIN = "http://localhost:3000";

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = TestServer.start(
                TestServer.config(TestDatabase.SQLITE.newDatabaseUrl(directory)).withCorsOrigins(Set.of(ORIGIN)),
                Clock.systemUTC(),
                ServerLimits.DEFAULT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPreflightIsAnsweredWithoutAKey() throws IOException {
        for (String path : new String[] {SeedIds.CURRENT_PATH, SeedIds.OUR_PATH, "/health", "/nowhere"}) {
            assertThat(preflight(ORIGIN, path))
                    .startsWith("HTTP/1.1 204 No Content\r\n")
                    .contains(
                            "\r\nAccess-Control-Allow-Origin: " + ORIGIN + "\r\n",
                            "\r\nAccess-Control-Allow-Methods: PATCH\r\n",
                            "\r\nAccess-Control-Allow-Headers: authorization,content-type\r\n",
                            "\r\nVary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers\r\n");
        }
    }

    @Test
    void aPreflightOfAnotherOriginIsNotAllowed() throws IOException {
        assertThat(preflight("http://localhost:3001", SeedIds.CURRENT_PATH))
                .startsWith("HTTP/1.1 404 Not Found\r\n")
                .contains("\r\nVary: Origin\r\n")
                .doesNotContain("Access-Control");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,   /api/v2/workspaces/current, full,   200",
        "PATCH, /api/v2/workspaces/current, full,   400",
        "GET,   /api/v2/workspaces/current, nobody, 401",
        "GET,   /api/v2/nowhere,            full,   404",
        "PATCH, /v1/workspaces/x,           admin,  404",
        "GET,   /health,                    full,   200",
        "PUT,   /health,                    full,   405",
        "GET,   /nowhere,                   full,   404"
    })
    void everyResponseCanBeSeenByThePage(String method, String path, String key, int status) {
        TestResponse response = server.send(method, path, key, (String) null, "Origin", ORIGIN);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(response.header("Access-Control-Expose-Headers")).isEqualTo("Retry-After");
        assertThat(response.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void aRequestThatIsNotValidHttpIsRejectedVisibly() throws IOException {
        assertThat(RawConnection.exchange(
                        server.port(),
                        "GET " + SeedIds.CURRENT_PATH + " HTTP/1.1\r\nHost: a\r\nOrigin: " + ORIGIN
                                + "\r\nContent-Length: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400 Bad Request\r\n")
                .contains("\r\nVary: Origin\r\n");
    }

    @Test
    void aResponseToAnotherOriginOnlyVaries() {
        TestResponse response =
                server.send("GET", SeedIds.CURRENT_PATH, "full", (String) null, "Origin", "http://localhost");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Vary")).isEqualTo("Origin");
        assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void aStarAllowsEveryOrigin(@TempDir Path directory) {
        try (TestServer open = TestServer.start(
                TestServer.config(TestDatabase.SQLITE.newDatabaseUrl(directory)).withCorsOrigins(Set.of("*")),
                Clock.systemUTC(),
                ServerLimits.DEFAULT)) {
            assertThat(open.instantly("GET", "full", null, "Origin", "https://any.example")
                            .header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://any.example");
        }
    }

    @Test
    void withoutTheSettingNothingIsAllowed(@TempDir Path directory) {
        try (TestServer closed = TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory))) {
            TestResponse response = closed.instantly("GET", "full", null, "Origin", ORIGIN);
            assertThat(response.header("Access-Control-Allow-Origin")).isNull();
            assertThat(response.header("Vary")).isNull();
        }
    }

    private static String preflight(String origin, String path) throws IOException {
        return RawConnection.exchange(
                server.port(),
                "OPTIONS " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: PATCH"
                        + "\r\nAccess-Control-Request-Headers: authorization,content-type\r\n\r\n");
    }
}
