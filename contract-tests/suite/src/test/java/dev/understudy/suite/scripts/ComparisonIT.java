package dev.understudy.suite.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that compares speeds prints its tables and leaves nothing behind. */
class ComparisonIT {

    private static final Path ROOT = Path.of(System.getProperty("understudy.root"));

    @TempDir
    private Path folder;

    @BeforeEach
    void requirePython() {
        assumeThat(isInstalled("python3")).as("python3 is installed").isTrue();
        assumeThat(Path.of("/proc/self/stat")).exists();
    }

    @Test
    void everyServerHasARowForEveryKindOfRequest() throws IOException, InterruptedException {
        assumeThat(isInstalled("wrk")).as("wrk is installed").isTrue();
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        Process process = compare("--quick", "--seconds", "1");

        assertThat(process.waitFor()).as(read("progress")).isZero();
        assertThat(read("tables"))
                .contains("| **Instantly GET** |", "| **Instantly PATCH** |", "| **Well PATCH** |")
                .contains("Every request got status 200.")
                .containsPattern("\\| bare Grizzly handler \\| [0-9,]+ \\| 1.00 \\|")
                .containsPattern("\\| Understudy, SQLite, `java -jar` \\| [0-9.]+ s \\| .+ \\| [0-9]+ MB \\|")
                .containsPattern("\\| Understudy, SQLite, start script \\| [0-9.]+ s \\| .+ \\| [0-9]+ MB \\|");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void withoutWrkTheScriptSaysWhatToInstall() throws IOException, InterruptedException {
        assumeThat(isInstalled("wrk")).as("wrk is installed").isFalse();

        Process process = compare("--quick");

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(read("progress")).startsWith("wrk is not on the PATH. Install wrk");
    }

    private Process compare(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of("python3", "-B", ROOT.resolve("server/standin/src/bench/compare.py") + ""),
                        Stream.of(arguments))
                .toList());
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().merge("PATH", java.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("TMPDIR", folder.resolve("temporary").toString());
        return builder.redirectOutput(folder.resolve("tables").toFile())
                .redirectError(folder.resolve("progress").toFile())
                .start();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
