package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.understudy.suite.refresh.VendorChange;
import dev.understudy.suite.replay.Gate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs programs that were written for older clients with newer ones, in one language. Eight changes of a vendor's
 * contract make nine versions, each with a program that uses what it offers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReplayTests {

    private static final Path VENDOR = Path.of("src/test/resources/refresh/vendor.yaml");
    private static final Path OVERLAY = Path.of("src/replay/contract/overlay.yaml");
    private static final Path PROGRAMS = Path.of("src/replay");

    private final ClientLanguage language;
    private Path folder;
    private ContractHistory history;
    private Gate gate;
    /** What the compiler said about the programs with the client of each version. */
    private final List<List<String>> messages = new ArrayList<>();

    ReplayTests(ClientLanguage language) {
        this.language = language;
    }

    @BeforeAll
    void generateTheClientsOfAllVersions(@TempDir Path folder) throws IOException {
        this.folder = folder;
        history = new ContractHistory(folder.resolve("contracts"));
        String vendor = Files.readString(VENDOR);
        history.add(vendor, OVERLAY);
        for (VendorChange change : VendorChange.HISTORY) {
            vendor = change.applyTo(vendor);
            history.add(vendor, OVERLAY);
        }
        gate = new Gate(history);
        versions().forEach(this::generateTheClient);
    }

    /** Generates the client of a version, and compiles with it all programs that were written for it or an older one. */
    private void generateTheClient(int version) {
        language.generate(history.clientDocument(version), client(version));
        List<Path> programs =
                IntStream.rangeClosed(0, version).mapToObj(this::program).toList();
        messages.add(language.compile(programs, client(version)));
    }

    IntStream versions() {
        return IntStream.rangeClosed(0, VendorChange.HISTORY.size());
    }

    Stream<Arguments> pairs() {
        return versions()
                .boxed()
                .flatMap(older ->
                        versions().filter(newer -> newer > older).mapToObj(newer -> Arguments.of(older, newer)));
    }

    /** The control: a program that does not run with the client and the server for which it was written proves nothing. */
    @ParameterizedTest
    @MethodSource("versions")
    void aProgramRunsWithTheClientForWhichItWasWritten(int version) throws IOException {
        assertThat(transcript(version, version, version)).isEqualTo(expected(version));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theGateCallsEveryChangeSafeForClients(int older, int newer) {
        assertThat(gate.tolerant(older, newer)).isEqualTo(Verdict.SAFE);
        assertThat(gate.clients(older, newer)).isEqualTo(Verdict.SAFE);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aProgramNoticesNothingOfANewerClient(int older, int newer) throws IOException {
        assumeThat(gate.clients(older, newer)).isEqualTo(Verdict.SAFE);

        assertThat(transcript(older, newer, older)).isEqualTo(expected(older));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aProgramNoticesNothingOfANewerServer(int older, int newer) throws IOException {
        assumeThat(gate.tolerant(older, newer)).isEqualTo(Verdict.SAFE);

        assertThat(transcript(older, older, newer)).isEqualTo(expected(older));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aProgramNoticesNothingOfANewerClientWithANewerServer(int older, int newer) throws IOException {
        assumeThat(List.of(gate.clients(older, newer), gate.tolerant(older, newer)))
                .containsOnly(Verdict.SAFE);

        assertThat(transcript(older, newer, newer)).isEqualTo(expected(older));
    }

    private Path client(int version) {
        return folder.resolve("client-" + version);
    }

    private Path program(int version) {
        return PROGRAMS.resolve(language.name()).resolve("v" + version);
    }

    private static String expected(int version) throws IOException {
        return Files.readString(PROGRAMS.resolve("transcripts/v" + version + ".txt"));
    }

    /** Returns what a program prints, compiled unchanged with a client, and run with a server. */
    private String transcript(int program, int client, int server) throws IOException {
        assertThat(messages.get(client)).isEmpty();
        try (WorkspaceServer running = new WorkspaceServer(history.read(server))) {
            String printed = language.run(program(program), client(client), running.url());
            assertThat(running.faults()).isEqualTo(List.of());
            return printed;
        }
    }
}
