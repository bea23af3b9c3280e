package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Compares clients in TypeScript before and after further changes, in all that a program could use. */
class TypescriptChangesTest {

    private static final Path ORDERS = Path.of("src/replay/contract/orders.yaml");

    @TempDir
    private Path folder;

    @BeforeAll
    static void requireTheCompiler() {
        Tsc.assumeInstalled();
    }

    @Test
    void theNewestClientHasAllOfTheFirstAfterAllSafeChanges() throws IOException {
        assertThat(pair(OrderChanges.SAFE).missingInTypescript()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("dev.understudy.suite.replay.OrderChanges#BREAKING")
    void print(VendorChange change) throws IOException {
        System.out.println(
                "### " + change.description() + ": " + pair(List.of(change)).missingInTypescript());
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
