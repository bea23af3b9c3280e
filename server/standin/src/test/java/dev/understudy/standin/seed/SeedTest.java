package dev.understudy.standin.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.ApiServer;
import dev.understudy.standin.Config;
import dev.understudy.standin.start.StartException;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.TestDatabase;
import dev.understudy.standin.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A seed is loaded only into an empty store, and problems in a seed file are reported with their location. */
class SeedTest {

    private static final String ID = "019e18e2-7947-7550-ac77-000000000001";

    @TempDir
    private Path directory;

    static Stream<Arguments> invalidSeeds() {
        return Stream.of(
                invalid("", "is empty"),
                invalid("just a text", "the file: string found, object expected"),
                invalid("well: [", "is not valid YAML", "line 1"),
                invalid("instantly:\n  keys: []\n  keys: []\n", "'keys' occurs twice", "line 3"),
                invalid("other: {}", "'other'"),
                invalid("instantly: {workspaces: [{id: x, owner: ID, name: a}]}", "instantly.workspaces[0].id: "),
                invalid("instantly: {workspaces: [{id: ID, owner: ID}]}", "instantly.workspaces[0]", "'name'"),
                invalid("instantly: {workspaces: [{id: ID, owner: ID, name: 5}]}", "instantly.workspaces[0].name: "),
                invalid(
                        "instantly: {workspaces: [{id: ID, owner: ID, name: a, limit: {per_second: 0}}]}",
                        "instantly.workspaces[0].limit: "),
                invalid(
                        "instantly: {keys: [{key: 'a b', workspace: ID, scopes: ['all:all']}]}",
                        "instantly.keys[0].key: "),
                invalid(
                        "well: {workspaces: [{id: ID, tenant: a, name: a, created_at: yesterday}]}",
                        "well.workspaces[0].created_at: "),
                invalid(
                        "instantly: {workspaces: [{id: ID, owner: ID, name: a}, {id: ID, owner: ID, name: b}]}",
                        "instantly.workspaces[1]"),
                invalid(
                        "instantly: {deleted_workspaces: [ID], keys: [{key: k, workspace: ID, scopes: []},"
                                + " {key: k, workspace: ID, scopes: []}]}",
                        "instantly.keys[1]"));
    }

    private static Arguments invalid(String yaml, String... expected) {
        return Arguments.of(yaml.replace("ID", ID), List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("invalidSeeds")
    void problemsAreReportedWithTheirLocation(String yaml, List<String> expected) throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), yaml);
        assertThatThrownBy(() -> start(TestDatabase.SQLITE.newDatabaseUrl(directory), Optional.of(seed))
                        .close())
                .isInstanceOf(StartException.class)
                .message()
                .contains(expected)
                .doesNotContain("Exception", "INSERT");
    }

    @Test
    void nothingIsLoadedIfOnePartIsInvalid() throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), """
                instantly: {deleted_workspaces: [ID], keys: [{key: k, workspace: ID, scopes: ['all:all']}]}
                well:
                  companies: [{id: ID, tenant: a}, {id: ID, tenant: a}]
                  workspaces: [{id: ID, tenant: a, name: a}]
                """.replace("ID", ID));
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        assertThatThrownBy(() -> start(database, Optional.of(seed)).close())
                .hasMessageContaining("well.companies[1]: ");
        try (ApiServer server = start(database, Optional.empty())) {
            assertThat(server.seedStatus().isDemo()).isTrue();
        }
    }

    @Test
    void anEmptySeedResultsInAStoreWithoutKeys() throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "{}");
        try (ApiServer server = start(TestDatabase.SQLITE.newDatabaseUrl(directory), Optional.of(seed))) {
            assertThat(RawConnection.get(server.port(), "/api/v2/workspaces/current", "instantly-demo"))
                    .startsWith("HTTP/1.1 401 ");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aStoreWithDataIsNotSeededAgain(TestDatabase product) {
        String database = product.newDatabaseUrl(directory);
        try (TestServer first = TestServer.start(database)) {
            first.instantly("PATCH", "full", "{\"name\":\"Kept\",\"org_logo_url\":null}");
        }
        try (ApiServer second = start(database, Optional.empty())) {
            assertThat(second.seedStatus().loaded().source())
                    .isEqualTo(TestServer.seedFile().toString());
        }
        try (TestServer third = TestServer.start(database)) {
            assertThat(third.instantly("GET", "full", null).at("/name")).isEqualTo("Kept");
            assertThat(third.instantly("GET", "instantly-demo", null).status()).isEqualTo(401);
        }
    }

    @Test
    void onlyOneOfTwoServersThatStartTogetherLoadsTheSeed() {
        String database = TestDatabase.POSTGRESQL.newDatabaseUrl(directory);
        List<CompletableFuture<TestServer>> starting = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> TestServer.start(database)))
                .limit(2)
                .toList();
        try (TestServer one = starting.get(0).join();
                TestServer other = starting.get(1).join()) {
            assertThat(one.instantly("PATCH", "full", "{\"name\":\"Seen by both\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(other.instantly("GET", "full", null).at("/name")).isEqualTo("Seen by both");
        }
    }

    private static ApiServer start(String database, Optional<Path> seed) {
        return ApiServer.start(new Config("127.0.0.1", 0, database, seed), Clock.systemUTC(), ServerLimits.DEFAULT);
    }
}
