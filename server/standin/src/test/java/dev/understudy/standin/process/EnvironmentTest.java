package dev.understudy.standin.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.ServerProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unknown {@code UNDERSTUDY_} variable prevents the start. {@link DurabilityTest} sets known variables. */
class EnvironmentTest {

    @Test
    void anUnknownUnderstudyVariablePreventsTheStart(@TempDir Path directory) throws Exception {
        try (ServerProcess server = ServerProcess.launch(directory, Map.of("UNDERSTUDY_PROT", "1"))) {
            assertThat(server.awaitExitStatus()).isEqualTo(2);
            assertThat(directory.resolve("log.txt"))
                    .hasContent("Unknown setting in the environment: UNDERSTUDY_PROT. See --help.");
        }
    }
}
