package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the section about the quickstart. They require this project in the local repository of Maven. */
@EnabledIfSystemProperty(
        named = "understudy.quickstart",
        matches = "true",
        disabledReason = "only .ci/run installs the artifacts")
class QuickstartIT {

    private static final Path ROOT = Path.of(System.getProperty("understudy.root"));

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theCommandsHaveTheirOutput() throws IOException, InterruptedException {
        Quickstart.copyTo(folder);
        List<ConsoleSample> samples = ConsoleSample.in(Quickstart.section());

        assertThat(samples).hasSizeGreaterThan(5);
        try (Shell shell = new Shell(ROOT, folder, Map.of("8080", freePort()))) {
            for (ConsoleSample sample : samples) {
                assertThat(ConsoleSample.normalized(shell.run(sample)))
                        .as("line %d of the section: %s", sample.line(), sample.command())
                        .matches(sample.pattern());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
