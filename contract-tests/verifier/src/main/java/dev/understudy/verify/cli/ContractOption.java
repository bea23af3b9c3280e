package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which contract to judge by. */
final class ContractOption {

    /** The contracts that come with this program. */
    private static final Set<String> OWN = Set.of("instantly", "well");

    @Option(
            names = "--contract",
            required = true,
            paramLabel = "FILE",
            description = "An OpenAPI 3.0 or 3.1 document, YAML or JSON; or instantly or well, our own.")
    private String contract;

    /** What the user called it. */
    String name() {
        return contract;
    }

    /** Whether it is one of ours. */
    boolean isOwn() {
        return OWN.contains(contract);
    }

    Contract open() {
        return open(contract);
    }

    /** The contract of this name or in this file; reports call our own by the names of their documents. */
    static Contract open(String contract) {
        Path file = Path.of(contract);
        String name = contract.replaceFirst("/openapi\\.yaml$", "");
        return OWN.contains(name) && !Files.isRegularFile(file) ? Contract.named(name) : Contract.open(file);
    }
}
