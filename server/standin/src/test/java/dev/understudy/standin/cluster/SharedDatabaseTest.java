package dev.understudy.standin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers share the schema, the seed, and the keys in one database. */
class SharedDatabaseTest {

    private static final int SERVERS = 5;

    @TempDir
    private Path directory;

    @RepeatedTest(4)
    void serversThatStartAtTheSameTimeCreateTheSchemaAndLoadTheSeedOnce() throws Exception {
        String database = TestDatabase.POSTGRESQL.newDatabaseUrl(directory);
        ExecutorService starting = Executors.newFixedThreadPool(SERVERS);
        List<CompletableFuture<ApiServer>> started = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> start(database), starting))
                .limit(SERVERS)
                .toList();
        List<ApiServer> servers = started.stream().map(CompletableFuture::join).toList();
        starting.shutdown();
        assertThat(servers).filteredOn(server -> server.seedStatus().now()).hasSize(1);
        assertThat(count(database, "flyway_schema_history WHERE success")).isEqualTo(5);
        assertThat(count(database, "instantly_workspace")).isEqualTo(9);
        assertThat(count(database, "well_workspace")).isEqualTo(3);
        servers.forEach(ApiServer::close);
    }

    @Test
    void aChangedPlanOrKeyTakesEffectOnAllServersWithinASecond() throws Exception {
        String database = TestDatabase.POSTGRESQL.newDatabaseUrl(directory);
        try (TestServer one = TestServer.start(database);
                TestServer two = TestServer.start(database)) {
            assertThatBothReturn(200, one, two);
            execute(database, "UPDATE instantly_workspace SET paid = FALSE WHERE id = '" + SeedIds.MAIN + "'");
            Thread.sleep(1_000);
            assertThatBothReturn(402, one, two);
            execute(database, "UPDATE instantly_workspace SET paid = TRUE WHERE id = '" + SeedIds.MAIN + "'");
            Thread.sleep(1_000);
            assertThatBothReturn(200, one, two);
            execute(database, "DELETE FROM instantly_api_key");
            Thread.sleep(1_000);
            assertThatBothReturn(401, one, two);
        }
    }

    private static void assertThatBothReturn(int status, TestServer one, TestServer two) {
        assertThat(one.instantly("GET", "full", null).status()).isEqualTo(status);
        assertThat(two.instantly("GET", "full", null).status()).isEqualTo(status);
    }

    private static ApiServer start(String database) {
        return ApiServer.start(TestServer.config(database), Clock.systemUTC(), ServerLimits.DEFAULT);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            connection.createStatement().execute(sql);
        }
    }

    private static int count(String database, String rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet result = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + rows)) {
            result.next();
            return result.getInt(1);
        }
    }
}
