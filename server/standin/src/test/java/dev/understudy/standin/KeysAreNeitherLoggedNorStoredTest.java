package dev.understudy.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.RawConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are stored only as hashes and are never logged. */
class KeysAreNeitherLoggedNorStoredTest {

    private static final List<String> KEYS =
            List.of("instantly-demo", "instantly-demo-reader", "well-demo", "well-demo-stranger", "nobodys-key");

    @Test
    void noKeyIsInTheLogOrInTheDatabaseFiles(@TempDir Path directory) throws IOException {
        Config config = new Config("127.0.0.1", 0, "jdbc:sqlite:" + directory.resolve("demo.db"), Optional.empty());
        try (LogCapture log = new LogCapture(Level.ALL)) {
            try (ApiServer server = ApiServer.start(config, Clock.systemUTC(), ServerLimits.DEFAULT)) {
                for (String key : KEYS) {
                    RawConnection.get(server.port(), "/api/v2/workspaces/current", key);
                    RawConnection.get(server.port(), "/v1/workspaces/8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21", key);
                }
                assertThat(log.text()).contains("401 CREDENTIALS_UNKNOWN").doesNotContain(KEYS);
                assertThat(files(directory))
                        .isNotEmpty()
                        .allSatisfy(file ->
                                assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(KEYS));
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
