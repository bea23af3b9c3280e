package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
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
                    "An OpenAPI document (3.0, 3.1 or 3.2) in YAML or JSON, or a bundled contract: instantly or well.")
    private String contract;

    @Mixin
    private RemoteCopies copies;

    /** Returns the contract as the user named it. */
    String name() {
        return contract;
    }

    /** Returns whether the user named a bundled contract. */
    boolean isBundled() {
        return BUNDLED.contains(contract);
    }

    Contract open() {
        return open(contract, copies.copies());
    }

    /** Opens a contract file, or a bundled contract: {@code well}, or {@code well/openapi.yaml} as reports name it. */
    static Contract open(String contract, Map<URI, Path> copies) {
        Path file = Path.of(contract);
        String name = contract.replaceFirst("/openapi\\.yaml$", "");
        return BUNDLED.contains(name) && !Files.isRegularFile(file)
                ? Contract.named(name)
                : Contract.open(file, copies);
    }
}
