package dev.understudy.standin.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.Config;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server describes itself at {@code /}, and reports its health. */
class SiteTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("<td><code>([^<]*)</code></td><td>(\\d{3})? ?[^<]*</td>");

    @TempDir
    private Path directory;

    @Test
    void thePageListsTheKeysOfTheDemoWithTheirResults() throws IOException {
        try (TestServer server = startDemo()) {
            String page = get(server, "/");
            assertThat(page)
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("Content-Type: text/html; charset=utf-8\r\n")
                    .doesNotContain("<script");
            assertThat(KEY.matcher(page).results().map(row -> row.group(1)))
                    .hasSize(DemoKey.INSTANTLY.size() + DemoKey.WELL.size());
            KEY.matcher(page).results().forEach(row -> assertResult(server, row));
        }
    }

    @Test
    void theCommandsOnThePageContainTheAddressThatTheBrowserUses() throws IOException {
        try (TestServer server = startDemo()) {
            assertThat(RawConnection.exchange(
                            server.port(), "GET / HTTP/1.1\r\nHost: api.local:81\r\nConnection: close\r\n\r\n"))
                    .contains("curl -X PATCH http://api.local:81/api/v2/workspaces/current", "x-as-workspace");
            assertThat(RawConnection.exchange(
                            server.port(), "GET / HTTP/1.1\r\nHost: a'b&c\r\nConnection: close\r\n\r\n"))
                    .contains("curl -X PATCH http://localhost/api/v2/workspaces/current")
                    .doesNotContain("a'b&c");
        }
    }

    @Test
    void everyLinkLeadsToAResource() throws IOException {
        try (TestServer server = startDemo()) {
            LINK.matcher(get(server, "/"))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(path -> assertThat(server.send("GET", path, null, (String) null)
                                    .status())
                            .as(path)
                            .isEqualTo(200));
            assertThat(get(server, "/contracts/instantly.yaml"))
                    .contains("\nopenapi: 3.", "/api/v2/workspaces/current");
            assertThat(get(server, "/contracts/well.yaml")).contains("\nopenapi: 3.", "workspace_id");
            assertThat(get(server, "/readme")).contains("# ");
        }
    }

    @Test
    void aStoreWithOwnDataShowsNoKeys() throws IOException {
        try (TestServer server = TestServer.start(TestDatabase.SQLITE.newDatabaseUrl(directory))) {
            assertThat(get(server, "/")).contains("your seed file").doesNotContain("instantly-demo");
        }
    }

    @Test
    void headIsServedLikeGetAndNothingElseIs() throws IOException {
        try (TestServer server = startDemo()) {
            String get = get(server, "/health");
            assertThat(get).endsWith("\r\n\r\n{\"status\":\"UP\"}");
            assertThat(request(server, "HEAD", "/health"))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("Content-Length: 15\r\n")
                    .endsWith("\r\n\r\n");
            assertThat(request(server, "POST", "/health"))
                    .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
                    .contains("\r\nAllow: GET, HEAD\r\n", "application/problem+json");
        }
    }

    @Test
    void theServerIsReadyOnlyWhileItsDatabaseCanBeUsed() throws IOException {
        Path file = directory.resolve("store.db");
        try (TestServer server = TestServer.start("jdbc:sqlite:" + file)) {
            assertThat(get(server, "/health/ready")).startsWith("HTTP/1.1 200 OK\r\n");
            Path elsewhere = Files.move(file, directory.resolve("elsewhere.db"));
            String ready = get(server, "/health/ready");
            while (ready.startsWith("HTTP/1.1 200 ")) {
                ready = get(server, "/health/ready");
            }
            assertThat(ready).startsWith("HTTP/1.1 503 ").endsWith("{\"status\":\"DOWN\"}");
            assertThat(get(server, "/health")).startsWith("HTTP/1.1 200 OK\r\n");
            Files.move(elsewhere, file);
            while (!ready.startsWith("HTTP/1.1 200 ")) {
                ready = get(server, "/health/ready");
            }
        }
    }

    private TestServer startDemo() {
        return TestServer.start(
                new Config("127.0.0.1", 0, "jdbc:sqlite:" + directory.resolve("demo.db"), Optional.empty()),
                Clock.systemUTC(),
                ServerLimits.DEFAULT);
    }

    // The first request of a key; only a limited one is rejected later. A result without a status is a success.
    private static void assertResult(TestServer server, MatchResult row) {
        String key = row.group(1);
        String path = key.startsWith("well")
                ? "/v1/workspaces/8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21"
                : "/api/v2/workspaces/current";
        String status = row.group(2) == null ? "200" : row.group(2);
        String method = row.group().contains("on PATCH") ? "PATCH" : "GET";
        if (status.equals("429")) {
            server.send(method, path, key, (String) null);
        }
        assertThat(server.send(method, path, key, (String) null).status())
                .as(row.group())
                .isEqualTo(Integer.parseInt(status));
    }

    private static String get(TestServer server, String path) throws IOException {
        return request(server, "GET", path);
    }

    private static String request(TestServer server, String method, String path) throws IOException {
        return RawConnection.exchange(
                server.port(), method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
}
