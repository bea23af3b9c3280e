package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares clients in TypeScript before and after further changes, in all that a program could use. */
class TypescriptChangesTest {

    private static final Path ORDERS = Path.of("src/replay/contract/orders.yaml");
    private static final Path PAIRS = Path.of("../verifier/src/test/resources/diff");

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireTheCompiler() {
        Tsc.assumeInstalled();
    }

    @Test
    void theNewestClientHasAllOfTheFirstAfterAllSafeChanges() throws IOException {
        ClientPair clients = pair(OrderChanges.SAFE);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missingInTypescript()).isEmpty();
    }

    /** Others, such as an integer that becomes a number, break only programs in other languages. */
    @Test
    void aBreakingChangeIsNoticedByPrograms() throws IOException {
        ClientPair clients = pair(OrderChanges.BREAKING.stream()
                .filter(change -> change.description().matches(".* is dropped|a header becomes a number"))
                .toList());

        assertThat(String.join("\n", clients.missingInTypescript()))
                .contains("Type '\"depth\"' is not assignable")
                .contains("Type '\"age\"' is not assignable")
                .contains("Types of property 'eTag' are incompatible")
                .contains("no exported member 'GetOrderNotModified'")
                .contains("Type '\"total\"' is not assignable");
    }

    static Stream<String> safePairs() {
        return LabelledPairsTest.safePairs().map(pair -> (String) pair.get()[0]);
    }

    @ParameterizedTest
    @MethodSource("safePairs")
    void theNewerClientHasAllOfTheOlderOneIfTheGateCallsTheChangeSafe(String pair) throws IOException {
        ClientPair clients = new ClientPair(
                Files.readString(PAIRS.resolve(pair + "-before.yaml")),
                Files.readString(PAIRS.resolve(pair + "-after.yaml")),
                folder);

        assumeThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missingInTypescript()).isEmpty();
    }

    private ClientPair pair(List<VendorChange> changes) throws IOException {
        String before = Files.readString(ORDERS);
        String after = before;
        for (VendorChange change : changes) {
            after = change.applyTo(after);
        }
        return new ClientPair(before, after, folder);
    }
}
