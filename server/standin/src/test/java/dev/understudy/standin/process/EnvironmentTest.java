package dev.understudy.standin.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.ServerProcess;
import dev.understudy.standin.support.TestServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings come from {@code UNDERSTUDY_} variables; an unknown one prevents the start. */
class EnvironmentTest {

    @Test
    void anUnknownUnderstudyVariablePreventsTheStart(@TempDir Path directory) throws Exception {
        try (ServerProcess server = ServerProcess.launch(directory, Map.of("UNDERSTUDY_PROT", "1"))) {
            assertThat(server.awaitExitStatus()).isEqualTo(2);
            assertThat(directory.resolve("log.txt"))
                    .hasContent("Unknown setting in the environment: UNDERSTUDY_PROT. See --help.");
        }
    }

    @Test
    void theDataIsDiscardedIfTheVariableOrTheFlagSaysSo(@TempDir Path directory) throws Exception {
        String database = "jdbc:sqlite:" + directory.resolve("store.db");
        TestServer.start(database).close();
        assertThat(start(directory, database, "false")).contains("was not loaded");
        assertThat(start(directory, database, "true")).contains("The built-in demo was loaded now.");
        assertThat(start(directory, database, "true", "--fresh")).contains("The built-in demo was loaded now.");
        assertThat(start(directory, database, "false", "--fresh")).contains("The built-in demo was loaded now.");
        try (ServerProcess server = ServerProcess.launch(directory, Map.of("UNDERSTUDY_FRESH", "yes"))) {
            assertThat(server.awaitExitStatus()).isEqualTo(2);
            assertThat(directory.resolve("log.txt"))
                    .hasContent("Invalid value for option '--fresh': 'yes' is not a boolean. See --help.");
        }
    }

    private static String start(Path directory, String database, String fresh, String... flags) throws Exception {
        Map<String, String> environment =
                Map.of("UNDERSTUDY_PORT", "0", "UNDERSTUDY_DATABASE", database, "UNDERSTUDY_FRESH", fresh);
        try (ServerProcess server = ServerProcess.launch(directory, environment, flags)) {
            return server.readLine() + server.readLine();
        }
    }
}
