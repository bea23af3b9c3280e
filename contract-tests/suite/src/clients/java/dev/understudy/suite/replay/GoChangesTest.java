package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares clients in Go before and after further changes, and runs programs for the older one with the newer one. */
class GoChangesTest {

    private static final Path PROGRAMS = Path.of("src/replay/go");
    private static final Path TRANSCRIPTS = Path.of("src/replay/transcripts");

    private final GoLanguage go = new GoLanguage();

    @TempDir
    private Path folder;

    @Test
    void aProgramNoticesNothingOfAllSafeChanges() throws IOException {
        ClientPair clients = ClientPair.changed("orders", OrderChanges.SAFE, folder);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(missing(clients)).isEmpty();
        assertThat(transcripts("orders")).containsOnly(expected("orders"));
    }

    @Test
    void aProgramNoticesNothingOfSafeChangesOfRequests() throws IOException {
        ClientPair clients = ClientPair.changed("requests", RequestChanges.SAFE, folder);

        assertThat(clients.verdicts()).isEqualTo("SAFE SAFE");
        assertThat(missing(clients)).isEmpty();
        assertThat(transcripts("requests")).containsOnly(expected("requests"));
    }

    /** A field cannot stay the same, because only the type of one that may be null has a method that says so. */
    @Test
    void theGateSaysThatAPropertyOfAResponseCanNoLongerBeNull() throws IOException {
        List<VendorChange> changes = List.of(
                new VendorChange(
                        "an optional property can no longer be null",
                        List.of("note: {type: [string, 'null']}", "note: {type: string}")),
                new VendorChange(
                        "a required property can no longer be null",
                        List.of("label: {type: [string, 'null']}", "label: {type: string}")));
        ClientPair clients = ClientPair.changed("requests", changes, folder);

        assertThat(clients.verdicts()).isEqualTo("SAFE BREAKS");
        assertThat(String.join("\n", missing(clients)))
                .contains("Thing.Note: changed from Nullable[string] to Optional[string]")
                .contains("Nullable: changed from struct{value *string; present bool} to string");
    }

    /** The generator refuses a map with properties, and one of two changes of the same parameter or property is left out. */
    @Test
    void aBreakingChangeIsNoticedByPrograms() throws IOException {
        List<VendorChange> changes = OrderChanges.BREAKING.stream()
                .filter(change -> !change.description()
                        .matches("a map .*|a parameter becomes text|a number .* becomes an integer"))
                .toList();
        ClientPair clients = ClientPair.changed("orders", changes, folder);

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

    @ParameterizedTest
    @MethodSource("dev.understudy.suite.replay.LabelledPairsTest#names")
    void aProgramNoticesNothingOfAPairThatTheGateCallsSafe(String pair) throws IOException {
        ClientPair clients = ClientPair.labelled(pair, folder);

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
        ClientPair clients = ClientPair.labelled(pair, folder);

        assertThat(clients.verdicts()).endsWith(" SAFE");
        assertThat(missing(clients)).isEmpty();
        assertThat(transcripts("pairs")).containsOnly(expected("pairs"));
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
