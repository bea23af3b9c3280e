package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares clients in TypeScript before and after further changes, in all that a program could use. */
class TypescriptChangesTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireTheCompiler() {
        Tsc.assumeInstalled();
    }

    @Test
    void theNewestClientHasAllOfTheFirstAfterAllSafeChanges() throws IOException {
        ClientPair clients = ClientPair.changed("orders", OrderChanges.SAFE, folder);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missingInTypescript()).isEmpty();
    }

    @Test
    void theNewestClientHasAllOfTheFirstAfterAllSafeChangesOfRequests() throws IOException {
        ClientPair clients = ClientPair.changed("requests", RequestChanges.SAFE, folder);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missingInTypescript()).isEmpty();
    }

    /** Others, such as an integer that becomes a number, break only programs in other languages. */
    @Test
    void aBreakingChangeIsNoticedByPrograms() throws IOException {
        List<VendorChange> changes = OrderChanges.BREAKING.stream()
                .filter(change -> change.description().matches(".* is dropped|a header becomes a number"))
                .toList();
        ClientPair clients = ClientPair.changed("orders", changes, folder);

        assertThat(String.join("\n", clients.missingInTypescript()))
                .contains("Type '\"depth\"' is not assignable")
                .contains("Type '\"age\"' is not assignable")
                .contains("Types of property 'eTag' are incompatible")
                .contains("no exported member 'GetOrderNotModified'")
                .contains("Type '\"total\"' is not assignable");
    }

    @ParameterizedTest
    @MethodSource("dev.understudy.suite.replay.LabelledPairsTest#names")
    void theNewerClientHasAllOfTheOlderOneIfTheGateCallsTheChangeSafe(String pair) throws IOException {
        ClientPair clients = ClientPair.labelled(pair, folder);

        assumeThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(clients.missingInTypescript()).isEmpty();
    }
}
