package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares clients in Go before and after further changes, and runs programs for the older one with the newer one. */
class GoChangesTest {

    private static final Path CONTRACTS = Path.of("src/replay/contract");
    private static final Path PROGRAMS = Path.of("src/replay/go");
    private static final Path TRANSCRIPTS = Path.of("src/replay/transcripts");
    private static final Path PAIRS = Path.of("../verifier/src/test/resources/diff");

    private final GoLanguage go = new GoLanguage();

    @TempDir
    private Path folder;

    @Test
    void aProgramNoticesNothingOfAllSafeChanges() throws IOException {
        ClientPair clients = pair("orders", OrderChanges.SAFE);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(missing(clients)).isEmpty();
        assertThat(transcripts("orders")).containsOnly(expected("orders"));
    }

    @Test
    void aProgramNoticesNothingOfSafeChangesOfRequests() throws IOException {
        ClientPair clients = pair("requests", RequestChanges.SAFE);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(missing(clients)).isEmpty();
        assertThat(transcripts("requests")).containsOnly(expected("requests"));
    }

    /** The generator refuses a map with properties, and one of two changes of the same parameter or property is left out. */
    @Test
    void aBreakingChangeIsNoticedByPrograms() throws IOException {
        ClientPair clients = pair(
                "orders",
                OrderChanges.BREAKING.stream()
                        .filter(change -> !change.description()
                                .matches("a map .*|a parameter becomes text|a number .* becomes an integer"))
                        .toList());

        assertThat(String.join("\n", missing(clients)))
                .contains("NewOrder.WithQuantity: changed from func(int64)")
                .contains("GetOrderParameters.WithDepth: removed")
                .contains("GetOrderOK.Age: removed")
                .contains("GetOrderOK.ETag: changed from *string to *int")
                .contains("GetOrderNotModified: removed")
                .contains("GetOrderNotFound.Body: changed from map[string]any")
                .contains("Order.Notes: changed from Optional[any]")
                .contains("Order.Total: removed");
    }

    static Stream<String> safePairs() {
        return LabelledPairsTest.safePairs().map(pair -> (String) pair.get()[0]);
    }

    @ParameterizedTest
    @MethodSource("safePairs")
    void aProgramNoticesNothingOfAPairThatTheGateCallsSafe(String pair) throws IOException {
        ClientPair clients = labelled(pair);

        assumeThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(missing(clients)).isEmpty();
        assertThat(transcripts("pairs")).containsOnly(expected("pairs"));
    }

    /** For tolerant callers, these pairs are labelled as breaking, or not at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "16-request-minProperties-1-to-2",
                "17-request-pattern-tightened",
                "32-default-changed-in-request"
            })
    void aProgramNoticesNothingOfAPairThatIsSafeForSource(String pair) throws IOException {
        ClientPair clients = labelled(pair);

        assertThat(clients.verdicts()).endsWith(" SAFE");
        assertThat(missing(clients)).isEmpty();
        assertThat(transcripts("pairs")).containsOnly(expected("pairs"));
    }

    private ClientPair labelled(String pair) throws IOException {
        return new ClientPair(
                Files.readString(PAIRS.resolve(pair + "-before.yaml")),
                Files.readString(PAIRS.resolve(pair + "-after.yaml")),
                folder);
    }

    private ClientPair pair(String contract, List<VendorChange> changes) throws IOException {
        String before = Files.readString(CONTRACTS.resolve(contract + ".yaml"));
        String after = before;
        for (VendorChange change : changes) {
            after = change.applyTo(after);
        }
        return new ClientPair(before, after, folder);
    }

    private static String expected(String program) throws IOException {
        return Files.readString(TRANSCRIPTS.resolve(program + ".txt"));
    }

    /** Generates both clients, and returns what only the older one has. */
    private List<String> missing(ClientPair clients) {
        IntStream.of(0, 1).forEach(version -> go.generate(clients.document(version), client(version)));
        return GoSurface.missing(client(0), client(1));
    }

    private Path client(int version) {
        return folder.resolve("go-" + version);
    }

    /** Returns what a program prints with the older client, and what it prints with the newer one. */
    private List<String> transcripts(String program) {
        return IntStream.of(0, 1)
                .mapToObj(version -> transcript(PROGRAMS.resolve(program), client(version)))
                .toList();
    }

    private String transcript(Path program, Path client) {
        assertThat(go.compile(List.of(program), client)).isEmpty();
        return go.run(program, client, "");
    }
}
