package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.tolerant.TolerantDocument;
import dev.understudy.suite.refresh.VendorChange;
import dev.understudy.verify.cli.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The versions of a contract, each in a folder of its own. Each is made by {@code understudy-verify refresh} from the one
 * before, so its names are pinned as those of a real contract are.
 */
final class ContractHistory {

    private static final Path VENDOR = Path.of("src/test/resources/refresh/vendor.yaml");
    private static final Path OVERLAY = Path.of("src/replay/contract/overlay.yaml");

    private final Path folder;

    private ContractHistory(Path folder) {
        this.folder = folder;
    }

    /** Writes the first version and those after each change of the vendor's document. */
    static ContractHistory write(Path folder, List<VendorChange> changes) throws IOException {
        ContractHistory history = new ContractHistory(folder);
        String vendor = Files.readString(VENDOR);
        history.write(0, vendor);
        for (int version = 1; version <= changes.size(); version++) {
            vendor = changes.get(version - 1).applyTo(vendor);
            history.write(version, vendor);
        }
        return history;
    }

    private void write(int version, String vendor) throws IOException {
        Path target = Files.createDirectories(folder(version));
        Files.copy(OVERLAY, target.resolve("overlay.yaml"));
        Files.writeString(target.resolve("vendor.yaml"), vendor);
        if (version > 0) {
            Files.copy(folder(version - 1).resolve("openapi.yaml"), target.resolve("openapi.yaml"));
            Files.copy(names(version - 1), names(version));
        }
        CommandResult refreshed = CommandResult.run("refresh", target, "--callers", "tolerant");
        assertThat(refreshed.exitCode()).as(refreshed.toString()).isZero();
        TolerantDocument.main(target.toString(), clientDocument(version).toString());
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
