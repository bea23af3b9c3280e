package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.Config;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page of another origin calls the server in a real browser, Debian's chromium. Without {@code /usr/bin/chromium} the
 * test is skipped.
 */
@Timeout(60)
class BrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PAGE = """
        <!doctype html><title>A page of another origin</title><p id="result"></p>
        <script>
        async function call(method, path, key, body) {
          try {
            const response = await fetch("http://127.0.0.1:%d" + path, {
              method, body, headers: {"Authorization": "Bearer " + key, "Content-Type": "application/json"}});
            return response.status + " " + (response.headers.get("Retry-After") ?? "") + " "
                + ((await response.json()).name ?? "");
          } catch (error) {
            return error.name;
          }
        }
        (async () => {
          const results = [
            await call("PATCH", "/api/v2/workspaces/current", "instantly-demo", '{"name":"From a browser"}'),
            await call("GET", "/api/v2/workspaces/current", "nobody"),
            await call("GET", "/api/v2/workspaces/current", "instantly-demo-limited"),
            await call("GET", "/api/v2/workspaces/current", "instantly-demo-limited"),
            await call("GET", "/v1/workspaces/x", "well-demo")];
          document.getElementById("result").textContent = results.join(" | ");
        })();
        </script>
        """;

    @TempDir
    private Path directory;

    @Test
    void aPageOfAnAllowedOriginSeesEveryResponse() throws Exception {
        String result = resultOfPage(true);
        assertThat(result).matches("200 {2}From a browser \\| 401 {2} \\| 200 .* \\| 429 \\d+ {1,2}\\| 404 {2}");
    }

    @Test
    void aPageOfAnotherOriginSeesNothing() throws Exception {
        assertThat(resultOfPage(false)).isEqualTo("TypeError | TypeError | TypeError | TypeError | TypeError");
    }

    private String resultOfPage(boolean allowed) throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + " is not installed");
        HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String origin = "http://127.0.0.1:" + pages.getAddress().getPort();
        Config config = new Config("127.0.0.1", 0, "jdbc:sqlite:" + directory.resolve("demo.db"), Optional.empty())
                .withCorsOrigins(Set.of(allowed ? origin : "http://elsewhere.example"));
        try (TestServer server = TestServer.start(config, Clock.systemUTC(), ServerLimits.DEFAULT)) {
            byte[] page = PAGE.formatted(server.port()).getBytes(StandardCharsets.UTF_8);
            pages.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            pages.start();
            String document = open(origin + "/");
            return document.replaceAll("(?s).*<p id=\"result\">(.*?)</p>.*", "$1");
        } finally {
            pages.stop(0);
        }
    }

    private String open(String url) throws IOException, InterruptedException {
        Process chromium = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        url)
                .redirectError(directory.resolve("chromium.log").toFile())
                .start();
        String document = new String(chromium.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        chromium.waitFor();
        return document;
    }
}
