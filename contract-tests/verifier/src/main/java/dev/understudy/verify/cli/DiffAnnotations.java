package dev.understudy.verify.cli;

import dev.understudy.verify.cli.WorkflowCommands.Level;
import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.Change;
import dev.understudy.verify.internal.diff.ChangeGroup;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.Impact;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints the changes of a contract as annotations of GitHub Actions: a break is an error, an undecided change a warning,
 * and a break of callers that were not chosen a notice.
 */
final class DiffAnnotations {

    private final WorkflowCommands commands;
    private final Collection<Caller> chosen;

    DiffAnnotations(PrintWriter out, Path workspace, Collection<Caller> chosen) {
        this.commands = new WorkflowCommands(out, workspace);
        this.chosen = chosen;
    }

    void print(ContractDifference difference, Acceptances accepted) {
        ChangeGroup.of(accepted.unaccepted(difference).changes()).forEach(this::add);
        accepted.outdated(difference)
                .forEach(id -> commands.add(
                        Level.WARNING,
                        Optional.empty(),
                        "The accepted change " + id + " no longer exists",
                        "Remove it from the list of accepted changes."));
        commands.print();
    }

    private void add(ChangeGroup group) {
        Change change = group.example();
        Impact ofChosen = Impact.worst(chosen.stream().map(change::impact).toList());
        Impact ofAny = Impact.worst(change.callers().values());
        if (ofAny == Impact.SAFE) {
            return;
        }
        Level level = switch (ofChosen) {
            case BREAKS -> Level.ERROR;
            case UNDECIDED -> Level.WARNING;
            case SAFE -> Level.NOTICE;
        };
        Impact shown = ofChosen == Impact.SAFE ? ofAny : ofChosen;
        commands.add(
                level,
                Optional.of(change.newPlace()),
                shown.name() + " " + change.callersWith(shown) + ": " + change.description(),
                message(group));
    }

    private static String message(ChangeGroup group) {
        Change change = group.example();
        String others = group.others().stream()
                .limit(WorkflowCommands.MAX_PER_LEVEL)
                .map(other -> "\nalso " + other.description() + " (" + other.id() + ")")
                .collect(Collectors.joining());
        int more = group.others().size() - WorkflowCommands.MAX_PER_LEVEL;
        return change.oldPlace() + " -> " + change.newPlace()
                + change.witness()
                        .map(witness -> "\n" + DiffSummary.sentence(witness))
                        .orElse("")
                + change.reason().map(reason -> "\nundecided: " + reason).orElse("") + "\nid " + change.id() + others
                + (more > 0 ? "\nand " + more + " more" : "");
    }
}
