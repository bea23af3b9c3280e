package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.contract.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Compares the clients of those pairs of contracts that are labelled as safe for tolerant callers. */
class LabelledPairsTest {

    private static final Path LABELS = Path.of("../verifier/src/test/resources/diff/expected.json");

    @TempDir
    private Path folder;

    static Stream<Arguments> safePairs() {
        return YamlReader.read(LABELS).properties().stream()
                .filter(pair -> isSafe(pair, "tolerant"))
                .map(pair -> Arguments.of(pair.getKey(), isSafe(pair, "source")));
    }

    /** Returns the names of the pairs. */
    static Stream<String> names() {
        return safePairs().map(pair -> (String) pair.get()[0]);
    }

    private static boolean isSafe(Map.Entry<String, JsonNode> pair, String caller) {
        JsonNode breaks = pair.getValue().path(caller);
        return breaks.isBoolean() && !breaks.booleanValue();
    }

    @ParameterizedTest
    @MethodSource("safePairs")
    void theNewerClientHasAllOfTheOlderOneIfTheGateCallsTheChangeSafe(String pair, boolean isSafeForSource)
            throws IOException {
        ClientPair clients = ClientPair.labelled(pair, folder);

        assertThat(clients.verdicts()).startsWith("SAFE ").isIn("SAFE SAFE", isSafeForSource ? "" : "SAFE BREAKS");
        assumeThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missing()).isEmpty();
    }
}
