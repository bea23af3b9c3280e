package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording may be larger than memory. */
@Timeout(120)
class LargeRecordingTest {

    private static final int ENTRIES = 20_000;
    private static final String ENTRY = """
            {"comment": "%s",
             "request": {"method": "GET", "url": "http://parcels.example/parcels/1", "headers": []},
             "response": {"status": 200, "headers": [{"name": "Content-Type", "value": "application/json"}],
              "content": {"size": 15, "mimeType": "application/json", "text": "{\\"name\\":\\"Vase\\"}"}}}
            """.formatted("x".repeat(6000));

    @Test
    void aHundredAndTwentyMegabytesAreJudgedInSixtyFour(@TempDir Path folder) throws Exception {
        Path har = recording(folder.resolve("large.har"));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--contract",
                        "src/test/resources/parcels/openapi.yaml",
                        "--har",
                        har.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.size(har)).isGreaterThan(120_000_000);
        assertThat(words).startsWith("PASS").contains(ENTRIES + " exchanges, " + ENTRIES + " judged");
    }

    private static Path recording(Path har) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(har)) {
            out.write("{\"log\": {\"version\": \"1.2\", \"entries\": [");
            for (int i = 0; i < ENTRIES; i++) {
                out.write(i == 0 ? ENTRY : "," + ENTRY);
            }
            out.write("]}}");
        }
        return har;
    }
}
