package dev.understudy.suite.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build generates each client twice; this test compares the results. */
class RepeatableClientTest {

    @ParameterizedTest
    @ValueSource(strings = {"instantly", "well"})
    void bothGenerationsProduceTheSameFiles(String vendor) throws IOException {
        Map<Path, String> first =
                sourcesIn(Path.of("../../api-specs/clients/target", vendor, "java/generated-sources/openapi"));
        Map<Path, String> second = sourcesIn(Path.of("target/generated-again", vendor + "-client"));

        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    private static Map<Path, String> sourcesIn(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            directory::relativize, RepeatableClientTest::read, (one, other) -> one, TreeMap::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
