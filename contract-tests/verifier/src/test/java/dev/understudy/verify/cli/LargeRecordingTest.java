package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.VerifierProcess;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recording may be larger than the heap of the process that judges it. */
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
    void a120MegabyteRecordingIsJudgedWith64MegabytesOfHeap(@TempDir Path folder) throws Exception {
        Path har = writeRecording(folder.resolve("large.har"));

        String output = VerifierProcess.startWithHeap(
                        64, "check", "--contract", "src/test/resources/parcels/openapi.yaml", "--har", har)
                .output();

        assertThat(Files.size(har)).isGreaterThan(120_000_000);
        assertThat(output).startsWith("PASS").contains(ENTRIES + " exchanges, " + ENTRIES + " judged");
    }

    private static Path writeRecording(Path har) throws IOException {
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
