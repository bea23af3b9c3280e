package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.tolerant.TolerantDocument;
import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The versions of a contract, each in a folder of its own. Each is made by {@code understudy-verify refresh} from the one
 * before, so its names are pinned as those of a real contract are.
 */
final class ContractHistory {

    private final Path folder;
    private int versions;

    ContractHistory(Path folder) {
        this.folder = folder;
    }

    /** Adds a version, with the vendor's document and a file of overlay actions. */
    void add(String vendor, Path overlay) throws IOException {
        Path target = Files.createDirectories(folder(versions));
        Files.copy(overlay, target.resolve("overlay.yaml"));
        add(vendor);
    }

    /** Adds a version, with the vendor's document. */
    void add(String vendor) throws IOException {
        int version = versions;
        Path target = Files.createDirectories(folder(version));
        Files.writeString(target.resolve("vendor.yaml"), vendor);
        if (version > 0) {
            Files.copy(contract(version - 1), contract(version));
            Files.copy(names(version - 1), names(version));
        }
        CommandResult refreshed = CommandResult.run("refresh", target);
        assertThat(refreshed.err()).isEmpty();
        TolerantDocument.main(target.toString(), clientDocument(version).toString());
        versions++;
    }

    int newest() {
        return versions - 1;
    }

    private Path folder(int version) {
        return folder.resolve("v" + version);
    }

    /** Returns the file with a version of the contract. */
    Path contract(int version) {
        return folder(version).resolve("openapi.yaml");
    }

    Contract read(int version) {
        return Contract.open(contract(version));
    }

    /** Returns the file with the names that are pinned in a version. */
    Path names(int version) {
        return folder(version).resolve("names.yaml");
    }

    /** Returns the document from which the clients of a version are generated. */
    Path clientDocument(int version) {
        return folder(version).resolve("target/openapi.yaml");
    }
}
