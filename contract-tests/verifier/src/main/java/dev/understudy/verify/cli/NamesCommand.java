package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.contract.names.PinnedNames;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the document from which code is generated with pinned names. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Applies pinned names to an OpenAPI document and writes the result as YAML. Any code generator that"
                        + " reads the result uses these names.")
final class NamesCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The OpenAPI document. It is not changed.")
    private String document;

    @Parameters(index = "1", paramLabel = "NAMES", description = "The names file, such as refresh writes it.")
    private Path names;

    @Option(names = "-o", paramLabel = "OUT", description = "The file for the result. Default: standard output.")
    private Path target;

    @Mixin
    private RemoteCopies copies;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Contract contract = ContractOption.open(document, copies.copies());
        String derived = YamlWriter.write(PinnedNames.read(names).derivedFrom(contract));
        if (target == null) {
            spec.commandLine().getOut().print(derived);
            return 0;
        }
        try {
            Files.writeString(target, derived);
        } catch (IOException e) {
            throw new CommandException(target + " cannot be written; does its folder exist?", e);
        }
        return 0;
    }
}
