package dev.understudy.suite.replay;

import dev.understudy.suite.refresh.VendorChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The two versions of a contract around a change, and their clients in Java and TypeScript. */
final class ClientPair {

    private static final Path LABELLED = Path.of("../verifier/src/test/resources/diff");
    private static final Path CONTRACTS = Path.of("src/replay/contract");

    private final ContractHistory history;
    private final Path folder;

    /** Writes both versions of a labelled pair. */
    static ClientPair labelled(String pair, Path folder) throws IOException {
        return new ClientPair(
                Files.readString(LABELLED.resolve(pair + "-before.yaml")),
                Files.readString(LABELLED.resolve(pair + "-after.yaml")),
                folder);
    }

    /** Writes a contract of {@code src/replay/contract}, and the same after all of these changes. */
    static ClientPair changed(String contract, List<VendorChange> changes, Path folder) throws IOException {
        String before = Files.readString(CONTRACTS.resolve(contract + ".yaml"));
        String after = before;
        for (VendorChange change : changes) {
            after = change.applyTo(after);
        }
        return new ClientPair(before, after, folder);
    }

    private ClientPair(String before, String after, Path folder) throws IOException {
        this.history = new ContractHistory(folder.resolve("contracts"));
        this.folder = folder;
        history.add(before);
        history.add(after);
    }

    /** Returns the verdicts for {@code tolerant} and {@code source}. */
    String verdicts() {
        Gate gate = new Gate(history);
        return gate.tolerant(0, 1) + " " + gate.clients(0, 1);
    }

    /** Returns what only the older client in Java has; nothing of it may be missing if the gate calls the change safe. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>(surface(0));
        missing.removeAll(surface(1));
        return missing;
    }

    /** Returns what only the older client in TypeScript has, as messages of the compiler. */
    List<String> missingInTypescript() {
        return TypescriptSurface.missing(
                history.clientDocument(0), history.clientDocument(1), folder.resolve("typescript"));
    }

    /** Returns the document from which the client of a version is generated: 0 is the older one, 1 the newer one. */
    Path document(int version) {
        return history.clientDocument(version);
    }

    /** Returns the verdict for newer clients with a server of the older version. */
    Gate.Verdict withOlderServer() {
        return new Gate(history).tolerant(1, 0);
    }

    /** Adds the clients in Python to those that are compared, as the pair of this name. */
    void addTo(PythonSurface python, String name) {
        python.add(name, history.clientDocument(0), history.clientDocument(1));
    }

    private Set<String> surface(int version) {
        Path client = folder.resolve("client-" + version);
        new JavaLanguage().generate(history.clientDocument(version), client);
        return ApiSurface.of(client.resolve("classes"));
    }
}
