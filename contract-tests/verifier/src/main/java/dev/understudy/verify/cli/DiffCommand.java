package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.names.PinnedNames;
import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.ContractComparison;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.Impact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two versions of a contract. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Compares two versions of a contract, and says which changes break callers.",
        footer = {
            "",
            "Exit codes:",
            "  0  nothing breaks for the chosen callers",
            "  1  something breaks",
            "  4  nothing breaks for certain, but something is undecided",
            "  2  nothing could be compared",
        })
final class DiffCommand implements Callable<Integer> {

    private static final int BREAKING = 1;
    private static final int UNDECIDED = 4;

    @Parameters(index = "0", paramLabel = "OLD", description = "The old OpenAPI document, in YAML or JSON.")
    private String oldContract;

    @Parameters(index = "1", paramLabel = "NEW", description = "The new OpenAPI document.")
    private String newContract;

    @Option(
            names = "--callers",
            split = ",",
            paramLabel = "CALLER",
            defaultValue = "tolerant,source",
            description = "The callers that decide the verdict: tolerant (rely on names, presence, types and"
                    + " nullability of answers), strict (validate answers by the old document), source (are written"
                    + " against generated code) or server (what a server of the old document would have to change)."
                    + " Default: ${DEFAULT-VALUE}.")
    private Set<Caller> callers;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "The names that are pinned for generated code, so that a renamed schema, operation or path"
                    + " parameter does not break source.")
    private Path names;

    @Option(
            names = "--accept",
            paramLabel = "FILE",
            description = "A YAML file that lists intended changes, each with 'id' and 'reason'. They do not fail.")
    private Path accept;

    @Mixin
    private DiffOutput output;

    @Mixin
    private RemoteCopies copies;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        output.createFolders();
        Contract before = ContractOption.open(oldContract, copies.copies());
        Contract after = ContractOption.open(newContract, copies.copies());
        Acceptances accepted = acceptances();
        PinnedNames pinned = names == null ? PinnedNames.NONE : PinnedNames.read(names);
        ContractDifference difference = ContractComparison.compare(pinned.in(before), pinned.in(after));
        if (difference.comparedOperations() == 0 && difference.changes().isEmpty()) {
            throw new CommandException("Neither document has an operation; nothing could be compared.");
        }
        output.write(
                difference,
                accepted,
                callers,
                before.root().place().file(),
                after.root().place().file());
        output.print(difference, accepted, callers, spec.commandLine().getOut());
        Impact impact = accepted.unaccepted(difference).impact(callers);
        return switch (impact) {
            case SAFE -> 0;
            case BREAKS -> BREAKING;
            case UNDECIDED -> UNDECIDED;
        };
    }

    private Acceptances acceptances() {
        if (accept == null) {
            return Acceptances.NONE;
        }
        try {
            return Acceptances.read(accept.toString(), Files.readAllBytes(accept));
        } catch (IOException e) {
            throw new CommandException(accept + " cannot be read; is the path in --accept right?", e);
        } catch (IllegalArgumentException | UnreadableDocumentException e) {
            throw new CommandException(e.getMessage(), e);
        }
    }
}
