package dev.understudy.standin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestResponse;
import dev.understudy.standin.support.TestServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three servers that share one database enforce the rate limit of a workspace together. */
class SharedRateLimitTest {

    private static final int REQUESTS = 600;
    private static final int PER_SECOND = 100;
    private static final String LIMITED = "019e18e2-7947-7550-ac77-000000000006";

    private static String url;
    private static List<TestServer> servers;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void start(@TempDir Path directory) {
        url = TestDatabase.POSTGRESQL.newDatabaseUrl(directory);
        servers = Stream.generate(() -> TestServer.start(url)).limit(3).toList();
    }

    @AfterAll
    static void stop() {
        servers.forEach(TestServer::close);
    }

    @BeforeEach
    void letTheRateLimitsRecover() throws SQLException {
        execute("DELETE FROM instantly_rate_limit");
    }

    @Test
    void aHundredOfSixHundredConcurrentRequestsAreAcceptedInTheFirstSecond() throws SQLException {
        sendAll("full", REQUESTS);
        long elapsed;
        List<TestResponse> responses;
        do {
            letTheRateLimitsRecover();
            long began = System.nanoTime();
            responses = sendAll("limited", REQUESTS);
            elapsed = System.nanoTime() - began;
            // A machine that is too busy to serve all of them within a second is given another chance.
        } while (elapsed > Duration.ofSeconds(1).toNanos());
        assertThat(responses).filteredOn(each -> each.status() == 200).hasSize(PER_SECOND);
        assertThat(responses).filteredOn(each -> each.status() != 200).allSatisfy(rejected -> {
            assertThat(rejected.status()).isEqualTo(429);
            assertThat(rejected.header("Retry-After")).isEqualTo("1");
        });
    }

    @Test
    void aClientThatWaitsForTheTimeInRetryAfterIsAccepted() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            TestResponse rejected = sendAll("limited", 2 * PER_SECOND).stream()
                    .filter(each -> each.status() == 429)
                    .findFirst()
                    .orElseThrow();
            Thread.sleep(Duration.ofSeconds(Long.parseLong(rejected.header("Retry-After")))
                    .toMillis());
            assertThat(servers.get(round).instantly("GET", "limited", null).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theLimitPerMinuteIsSharedToo() {
        assertThat(sendAll("spent", 30).stream().filter(each -> each.status() == 200))
                .hasSize(1);
    }

    @Test
    void aRestartedServerContinuesToCount() {
        assertThat(servers.get(0).instantly("GET", "spent", null).status()).isEqualTo(200);
        try (TestServer restarted = TestServer.start(url)) {
            TestResponse rejected = restarted.instantly("GET", "spent", null);
            assertThat(rejected.status()).isEqualTo(429);
            assertThat(Integer.parseInt(rejected.header("Retry-After"))).isBetween(1, 60);
        }
    }

    @Test
    void aLimitThatIsRaisedInTheDatabaseAppliesWithinASecond() throws Exception {
        execute("UPDATE instantly_workspace SET limit_per_minute = 5 WHERE id = '" + LIMITED + "'");
        Thread.sleep(1_000);
        assertThat(sendAll("limited", 30).stream().filter(each -> each.status() == 200))
                .hasSize(5);
        execute("UPDATE instantly_workspace SET limit_per_minute = 6000 WHERE id = '" + LIMITED + "'");
        Thread.sleep(1_000);
        assertThat(servers)
                .allSatisfy(server -> assertThat(
                                server.instantly("GET", "limited", null).status())
                        .isEqualTo(200));
    }

    private List<TestResponse> sendAll(String key, int count) {
        List<CompletableFuture<TestResponse>> responses = IntStream.range(0, count)
                .mapToObj(i -> client.sendAsync(request(servers.get(i % servers.size()), key), BodyHandlers.ofString())
                        .thenApply(TestResponse::of))
                .toList();
        return responses.stream().map(CompletableFuture::join).toList();
    }

    private static HttpRequest request(TestServer server, String key) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + SeedIds.CURRENT_PATH))
                .header("Authorization", "Bearer " + key)
                .build();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(sql);
        }
    }
}
