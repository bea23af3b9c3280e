package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.DocumentLocation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names the contract. */
final class ContractOption {

    private static final Set<String> BUNDLED = Set.of("instantly", "well");

    @Option(
            names = "--contract",
            required = true,
            paramLabel = "FILE",
            description =
                    "An OpenAPI document (3.0, 3.1 or 3.2) in YAML or JSON: a file, a URL, or git:REV:FILE for a file"
                            + " in a revision of the Git repository. Or a bundled contract: instantly or well.")
    private String contract;

    @Mixin
    private RemoteCopies copies;

    /** Returns the argument as the user wrote it. That of a URL may contain a secret. */
    String argument() {
        return contract;
    }

    /** Returns whether the user named a bundled contract. */
    boolean isBundled() {
        return BUNDLED.contains(contract);
    }

    Contract open() {
        return open(contract, copies.copies());
    }

    /**
     * Opens the contract at a location, or a bundled one: {@code well}, or {@code well/openapi.yaml} as reports name it.
     */
    static Contract open(String contract, Map<URI, Path> copies) {
        String name = contract.replaceFirst("/openapi\\.yaml$", "");
        return BUNDLED.contains(name) && !Files.isRegularFile(Path.of(contract))
                ? Contract.named(name)
                : Contract.open(DocumentLocation.of(contract), copies);
    }
}
