package dev.understudy.standin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.ProxyProcess;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While three servers behind a proxy are restarted one after another, all requests succeed. */
class RollingRestartTest {

    private static final int CLIENTS = 12;

    @ParameterizedTest
    @EnumSource(LoadBalancer.class)
    void everyRequestSucceeds(LoadBalancer balancer, @TempDir Path directory) throws Exception {
        assumeThat(balancer.isInstalled()).as("%s must be installed", balancer).isTrue();
        String database = TestDatabase.POSTGRESQL.newDatabaseUrl(directory);
        List<TestServer> servers = new ArrayList<>(
                Stream.generate(() -> start(database, 0)).limit(3).toList());
        createWorkspaces(database);
        List<Integer> ports = servers.stream().map(TestServer::port).toList();
        try (LogCapture log = new LogCapture(Level.SEVERE);
                ProxyProcess proxy = balancer.start(directory, ports)) {
            List<CountingClient> clients = IntStream.rangeClosed(1, CLIENTS)
                    .mapToObj(row -> new CountingClient(proxy.port(), "row-" + row))
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
            List<CompletableFuture<Void>> running = clients.stream()
                    .map(client -> CompletableFuture.runAsync(client, threads))
                    .toList();
            for (int i = 0; i < servers.size(); i++) {
                servers.get(i).close();
                servers.set(i, start(database, ports.get(i)));
            }
            clients.forEach(CountingClient::stop);
            running.forEach(CompletableFuture::join);
            threads.shutdown();
            assertThat(clients.stream().flatMap(client -> client.failures().stream()))
                    .as("failures of %s requests; %s", requests(clients), proxy.log())
                    .isEmpty();
            assertThat(log.text()).isEmpty();
        } finally {
            servers.forEach(TestServer::close);
        }
    }

    private static int requests(List<CountingClient> clients) {
        return clients.stream().mapToInt(CountingClient::requests).sum();
    }

    private static TestServer start(String database, int port) {
        return TestServer.start(
                new Config("127.0.0.1", port, database, Optional.of(TestServer.seedFile())),
                Clock.systemUTC(),
                ApiServer.LIMITS);
    }

    // One for each client, with a key "row-1" and so on.
    private static void createWorkspaces(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.createStatement().execute("""
                    INSERT INTO instantly_workspace (id, owner, name, timestamp_created, timestamp_updated, paid)
                    SELECT 'c0000000-0000-4000-8000-' || lpad(n::text, 12, '0'), 'c0000000-0000-4000-8000-000000000000',
                           '0', 0, 0, TRUE
                    FROM generate_series(1, %d) n;
                    INSERT INTO instantly_api_key (hash, workspace_id, scopes)
                    SELECT encode(sha256(('row-' || right(id, 12)::int)::bytea), 'hex'), id, 'all:all'
                    FROM instantly_workspace WHERE id LIKE 'c0000000-%%'
                    """.formatted(CLIENTS));
        }
    }
}
