package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.suite.mutants.NullIgnoringServer;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands in the READMEs have the output that the READMEs show. */
class SamplesIT {

    private static final Path ROOT = Path.of(System.getProperty("understudy.root"));

    @TempDir
    private Path folder;

    private NullIgnoringServer nullIgnoringServer;
    private Shell shell;

    @BeforeEach
    void prepareWhatTheCommandsUse() throws IOException {
        assumeThat(isInstalled("curl")).as("curl is installed").isTrue();
        Files.copy(ROOT.resolve("api-specs/well/openapi.yaml"), folder.resolve("openapi.yaml"));
        Files.copy(Path.of("src/test/resources/readme/recorded.har"), folder.resolve("recorded.har"));
        nullIgnoringServer = NullIgnoringServer.startIn(folder);
        int port = nullIgnoringServer.uri().getPort();
        shell = new Shell(ROOT, folder, Map.of("8080", freePort(), "9090", port));
    }

    @AfterEach
    void stopTheServers() {
        if (shell != null) {
            shell.close();
            nullIgnoringServer.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "server/README.md", "contract-tests/README.md"})
    void theSamplesAreTrue(String readme) throws IOException, InterruptedException {
        List<ConsoleSample> samples = ConsoleSample.in(Files.readString(ROOT.resolve(readme)));

        assertThat(samples).isNotEmpty();
        for (ConsoleSample sample : samples) {
            assertThat(ConsoleSample.normalized(shell.run(sample)))
                    .as("%s, line %d: %s", readme, sample.line(), sample.command())
                    .matches(sample.pattern());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
