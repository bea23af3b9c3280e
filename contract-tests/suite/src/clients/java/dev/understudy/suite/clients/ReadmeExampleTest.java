package dev.understudy.suite.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the examples in the READMEs of the clients, as they are, with the stand-in. */
class ReadmeExampleTest {

    private static final Pattern EXAMPLE = Pattern.compile("^```java\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"instantly, instantly-demo", "well, well-demo"})
    void theExampleRenamesTheWorkspace(String vendor, String key) throws IOException, InterruptedException {
        try (StandIn server = new StandIn()) {
            assertThat(outputOfTheExample(vendor, server.url(), key)).isEqualTo("Renamed to New name");
        }
    }

    private String outputOfTheExample(String vendor, String... arguments) throws IOException, InterruptedException {
        Matcher example =
                EXAMPLE.matcher(Files.readString(Path.of("../../api-specs/clients/target", vendor, "java/README.md")));
        assertThat(example.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Example.java"), example.group(1));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString(),
                        arguments[0],
                        arguments[1])
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }
}
