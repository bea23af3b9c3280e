package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Uses clients in Python before and after the labelled pairs and further changes, with programs that use all that a client
 * has.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonChangesTest {

    private static final List<VendorChange> SAFE = OrderChanges.SAFE;
    private static final List<VendorChange> BREAKING = OrderChanges.BREAKING.stream()
            .filter(change -> change.description().matches(".* is dropped|a header becomes a number"))
            .toList();

    @TempDir
    private static Path folder;

    private final Map<String, ClientPair> pairs = new HashMap<>();
    private PythonSurface python;

    @BeforeAll
    void useAllClients() throws IOException {
        PythonTools.requireInstalled();
        python = new PythonSurface(folder);
        for (String pair : LabelledPairsTest.names().toList()) {
            add(pair, ClientPair.labelled(pair, newFolder()));
        }
        for (VendorChange change : SAFE) {
            add(change.description(), ClientPair.changed("orders", List.of(change), newFolder()));
        }
        add("all", ClientPair.changed("orders", SAFE, newFolder()));
        add("breaking", ClientPair.changed("orders", BREAKING, newFolder()));
        python.compare();
    }

    private static Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "pair");
    }

    private void add(String name, ClientPair pair) {
        pairs.put(name, pair);
        pair.addTo(python, packageName(name));
    }

    private static String packageName(String name) {
        return "pair_" + name.replaceAll("\\W", "_");
    }

    @ParameterizedTest
    @MethodSource("dev.understudy.suite.replay.LabelledPairsTest#names")
    void aProgramNoticesNothingOfALabelledChangeThatTheGateCallsSafe(String pair) {
        assumeThat(pairs.get(pair).verdicts()).isEqualTo("SAFE SAFE");
        assertNothingIsNoticed(pair);
    }

    @ParameterizedTest
    @FieldSource("SAFE")
    void aProgramNoticesNothingOfAFurtherSafeChange(VendorChange change) {
        assertNothingIsNoticed(change.description());
    }

    @Test
    void aProgramNoticesNothingOfAllSafeChanges() {
        assertThat(pairs.get("all").verdicts()).isEqualTo("SAFE SAFE");
        assertNothingIsNoticed("all");
    }

    private void assertNothingIsNoticed(String name) {
        assertThat(python.differences(packageName(name))).isEmpty();
        if (pairs.get(name).withOlderServer() == Gate.Verdict.SAFE) {
            assertThat(python.differencesWithOlderServer(packageName(name))).isEmpty();
        }
    }

    @Test
    void aNewerClientDoesNotReadAsDeclaredWhatAnOlderServerCannotReturn() {
        String change = "a response gets a required property";

        assertThat(pairs.get(change).withOlderServer()).isEqualTo(Gate.Verdict.BREAKS);
        assertThat(python.differencesWithOlderServer(packageName(change))).contains("[200, True, True]");
    }

    @Test
    void aProgramNoticesBreakingChanges() {
        assertThat(String.join("\n", python.differences("pair_breaking")))
                .contains("Unexpected keyword argument \"depth\"")
                .contains("has no attribute \"age\"")
                .contains("expression has type \"int | None\", variable has type \"str | None\"")
                .contains("has no attribute \"GetOrderNotModified\"")
                .contains("has no attribute \"total\"");
    }
}
