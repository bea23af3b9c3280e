package dev.understudy.standin.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.standin.start.StartException;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With {@code --fresh}, and only with it, a start discards the data in the store and loads the seed. */
class FreshStoreTest {

    private static final String RENAME = "{\"name\":\"Renamed\"}";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theDataIsDiscardedAndTheSeedIsLoaded(TestDatabase product) throws IOException {
        String database = product.newDatabaseUrl(directory);
        try (TestServer server = TestServer.start(database)) {
            assertThat(server.instantly("PATCH", "full", RENAME).status()).isEqualTo(200);
        }
        try (ApiServer server =
                ApiServer.start(config(database).withFreshStore(), Clock.systemUTC(), ServerLimits.DEFAULT)) {
            assertThat(server.seedStatus().now()).isTrue();
            assertThat(current(server, "full")).contains("\"name\":\"My Workspace\"");
            assertThat(RawConnection.get(server.port(), SeedIds.OUR_PATH, "admin"))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theDataOfAnotherSeedIsDiscardedAsWell(TestDatabase product) throws Exception {
        String database = product.newDatabaseUrl(directory);
        TestServer.start(database).close();
        execute(database, "CREATE TABLE customer (id INTEGER)", "INSERT INTO customer VALUES (7)");
        Config demo = new Config("127.0.0.1", 0, database, Optional.empty());
        try (ApiServer server = ApiServer.start(demo.withFreshStore(), Clock.systemUTC(), ServerLimits.DEFAULT)) {
            assertThat(server.seedStatus().isDemo()).isTrue();
            assertThat(current(server, "full")).startsWith("HTTP/1.1 401 ");
            assertThat(current(server, "instantly-demo")).startsWith("HTTP/1.1 200 ");
        }
        assertThat(count(database, "customer")).as("a table of another program").isEqualTo(1);
        try (ApiServer server = ApiServer.start(demo, Clock.systemUTC(), ServerLimits.DEFAULT)) {
            assertThat(server.seedStatus().now()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theDataIsKeptIfTheSeedCannotBeLoaded(TestDatabase product) throws IOException {
        String database = product.newDatabaseUrl(directory);
        try (TestServer server = TestServer.start(database)) {
            server.instantly("PATCH", "full", RENAME);
        }
        Path seed = Files.writeString(directory.resolve("seed.yaml"), """
                well: {companies: [{id: ID, tenant: a}, {id: ID, tenant: a}], workspaces: [{id: ID, tenant: a, name: a}]}
                """.replace("ID", SeedIds.MAIN));
        assertThatThrownBy(() -> ApiServer.start(
                                new Config("127.0.0.1", 0, database, Optional.of(seed)).withFreshStore(),
                                Clock.systemUTC(),
                                ServerLimits.DEFAULT)
                        .close())
                .isInstanceOf(StartException.class);
        try (TestServer server = TestServer.start(database)) {
            assertThat(server.instantly("GET", "full", null).at("/name")).isEqualTo("Renamed");
        }
    }

    @Test
    void theDataIsKeptIfThePortIsInUse() {
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        try (TestServer server = TestServer.start(database)) {
            server.instantly("PATCH", "full", RENAME);
            Config samePort = new Config("127.0.0.1", server.port(), database, Optional.of(TestServer.seedFile()));
            assertThatThrownBy(() -> ApiServer.start(samePort.withFreshStore(), Clock.systemUTC(), ServerLimits.DEFAULT)
                            .close())
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("Cannot listen on");
            assertThat(server.instantly("GET", "full", null).at("/name")).isEqualTo("Renamed");
        }
    }

    @Test
    void serversThatStartTogetherLeaveOneCompleteSeed() throws Exception {
        String database = TestDatabase.POSTGRESQL.newDatabaseUrl(directory);
        TestServer.start(database).close();
        List<CompletableFuture<Void>> starting = Stream.generate(() -> CompletableFuture.runAsync(() -> ApiServer.start(
                                config(database).withFreshStore(), Clock.systemUTC(), ServerLimits.DEFAULT)
                        .close()))
                .limit(3)
                .toList();
        CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
        assertThat(count(database, "instantly_workspace")).isEqualTo(9);
        assertThat(count(database, "well_membership")).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDatabaseOfAnotherProgramIsRejectedAndLeftUnchanged(TestDatabase product) throws SQLException {
        String database = product.newDatabaseUrl(directory);
        execute(database, "CREATE TABLE seed (id INTEGER)", "INSERT INTO seed VALUES (7)");
        assertThatThrownBy(() -> ApiServer.start(
                                config(database).withFreshStore(), Clock.systemUTC(), ServerLimits.DEFAULT)
                        .close())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("it contains tables of another program");
        assertThat(count(database, "seed")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStoreOfAnOlderVersionOpensAndSaysThatItsSeedMayHaveChanged(TestDatabase product) throws SQLException {
        String database = product.newDatabaseUrl(directory);
        TestServer.start(database).close();
        execute(
                database,
                "ALTER TABLE seed DROP COLUMN sha256",
                "UPDATE seed SET source = 'standin/seed.yaml'",
                "DROP TABLE instantly_rate_limit",
                "DELETE FROM flyway_schema_history WHERE version IN ('4', '5')");
        try (ApiServer server = ApiServer.start(config(database), Clock.systemUTC(), ServerLimits.DEFAULT)) {
            assertThat(server.seedStatus().now()).isFalse();
            assertThat(server.seedStatus().toString())
                    .startsWith("The seed file " + TestServer.seedFile() + " was loaded earlier")
                    .contains("by a version that did not record its content, so it may have changed since");
        }
    }

    private static Config config(String database) {
        return new Config("127.0.0.1", 0, database, Optional.of(TestServer.seedFile()));
    }

    private static String current(ApiServer server, String key) throws IOException {
        return RawConnection.get(server.port(), SeedIds.CURRENT_PATH, key);
    }

    private static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            for (String sql : statements) {
                connection.createStatement().execute(sql);
            }
        }
    }

    private static int count(String database, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
