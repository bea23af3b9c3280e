package dev.understudy.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One line of the text that the server prints at start says which store is used, and what happened to the seed. */
class StartupBannerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
    private static final String REMEDY = " To discard the data and load it, start once with --fresh.";

    private static final String SUB_WORKSPACE = "019e18e2-7947-7550-ac77-19315c6fd798";

    @TempDir
    private Path directory;

    @Test
    void theStoreIsNamedByTheAbsolutePathOfItsFile() {
        Path relative = Path.of("").toAbsolutePath().relativize(directory.resolve("a.db"));
        assertThat(storeLine("jdbc:sqlite:" + relative, Optional.empty()))
                .isEqualTo("Store: " + directory.resolve("a.db") + ". The built-in demo was loaded now.");
    }

    @Test
    void aPostgresqlStoreIsNamedByHostPortAndDatabaseWithoutItsPassword() {
        String url = TestDatabase.POSTGRESQL.newDatabaseUrl(directory) + "&password=hush";
        String port = url.replaceAll(".*:(\\d+)/.*", "$1");
        String name = url.replaceAll(".*/(.*)\\?.*", "$1");
        assertThat(storeLine(url, Optional.empty()))
                .isEqualTo("Store: PostgreSQL at localhost:" + port + ", database " + name
                        + ". The built-in demo was loaded now.");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSeedIsReportedAsLoadedEarlierUntilItsContentChanges(TestDatabase product) throws IOException {
        String database = product.newDatabaseUrl(directory);
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "{}");
        assertThat(storeLine(database, Optional.of(seed))).endsWith(". The seed file " + seed + " was loaded now.");
        assertThat(storeLine(database, Optional.of(seed)))
                .endsWith(". The seed file " + seed
                        + " was loaded earlier, at 2026-11-26T12:00:00Z, and has not changed since.");
        Files.writeString(seed, "instantly: {}");
        assertThat(storeLine(database, Optional.of(seed)))
                .endsWith(". The seed file " + seed
                        + " has changed since it was loaded, at 2026-11-26T12:00:00Z, and was not loaded again."
                        + REMEDY);
        assertThat(storeLine(database, Optional.of(seed)))
                .as("the report is repeated at each start")
                .contains("has changed since");
    }

    @Test
    void aSeedThatIsNotLoadedIsReportedTogetherWithTheOneThatIs() throws IOException {
        String database = TestDatabase.SQLITE.newDatabaseUrl(directory);
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "{}");
        storeLine(database, Optional.of(seed));
        assertThat(storeLine(database, Optional.empty()))
                .endsWith(". The built-in demo was not loaded, because the store contains the data of the seed file "
                        + seed + ", which was loaded at 2026-11-26T12:00:00Z." + REMEDY);
        Path copy = Files.copy(seed, directory.resolve("copy.yaml"));
        assertThat(storeLine(database, Optional.of(copy)))
                .endsWith(". The seed file " + copy + " was loaded earlier, at 2026-11-26T12:00:00Z, as the seed file "
                        + seed + ", and has not changed since.");
    }

    @Test
    void theKeysOfTheDemoAreListedOnlyIfTheStoreContainsThem() throws IOException {
        Path seed = Files.writeString(directory.resolve("seed.yaml"), "{}");
        assertThat(banner("jdbc:sqlite:" + directory.resolve("demo.db"), Optional.empty()))
                .contains("instantly-demo-reader");
        assertThat(banner("jdbc:sqlite:" + directory.resolve("own.db"), Optional.of(seed)))
                .hasLineCount(2);
    }

    @Test
    void theSubWorkspaceOfTheDemoIsInTheText() throws IOException {
        Config config = new Config("127.0.0.1", 0, "jdbc:sqlite:" + directory.resolve("demo.db"), Optional.empty());
        try (ApiServer server = ApiServer.start(config, CLOCK, ServerLimits.DEFAULT)) {
            String url = "http://127.0.0.1:" + server.port();
            String text = StartupBanner.of(url, server);
            assertThat(text)
                    .contains("curl " + url + "/api/v2/workspaces/current", "x-as-workspace: " + SUB_WORKSPACE + "'");
            String request = RawConnection.head("GET", "/api/v2/workspaces/current", "instantly-demo")
                    + "x-as-workspace: " + SUB_WORKSPACE + "\r\n\r\n";
            assertThat(RawConnection.exchange(server.port(), request))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\"id\":\"" + SUB_WORKSPACE + "\"");
        }
    }

    private static String storeLine(String database, Optional<Path> seed) {
        return banner(database, seed).lines().toList().get(1);
    }

    private static String banner(String database, Optional<Path> seed) {
        try (ApiServer server =
                ApiServer.start(new Config("127.0.0.1", 0, database, seed), CLOCK, ServerLimits.DEFAULT)) {
            return StartupBanner.of("http://127.0.0.1:" + server.port(), server);
        }
    }
}
