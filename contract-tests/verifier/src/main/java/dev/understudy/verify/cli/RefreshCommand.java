package dev.understudy.verify.cli;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.Impact;
import dev.understudy.verify.internal.refresh.Build;
import dev.understudy.verify.internal.refresh.Refresh;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Refreshes a contract after its vendor has changed it. */
@Command(
        name = "refresh",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Refreshes the contract in a folder: applies overlay.yaml to vendor.yaml, writes openapi.yaml, and updates the"
                    + " names of generated code in names.yaml. Then compares the new contract with the committed one, or if none"
                    + " is committed with the one before, and runs a build.",
            "A folder without vendor.yaml has a contract that is written by hand.",
        },
        footer = {
            "",
            "Exit codes:",
            "  0  nothing breaks for the chosen callers, and the build succeeds",
            "  1  something breaks, or the build fails",
            "  4  nothing breaks for certain, but something is undecided",
            "  2  the contract could not be refreshed; nothing was written",
        })
final class RefreshCommand implements Callable<Integer> {

    private static final int BREAKING = 1;
    private static final int UNDECIDED = 4;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder with the contract.")
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "BUILD",
            description =
                    "After --: a command that generates code from the new contract and compiles it. What no longer"
                            + " compiles is listed.")
    private List<String> build = List.of();

    @Option(
            names = "--callers",
            split = ",",
            paramLabel = "CALLER",
            defaultValue = "tolerant,source",
            description = "The callers that decide the verdict: tolerant, strict, source or server; see diff. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Set<Caller> callers;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Refresh refresh = Refresh.of(folder);
        refresh.names().added().forEach(name -> line("Name added: " + name));
        refresh.names().removed().forEach(name -> line("Name of a place that is gone: " + name));
        Impact impact = refresh.difference().map(this::print).orElse(Impact.SAFE);
        if (refresh.difference().isEmpty()) {
            line("There is no earlier version of the contract to compare with.");
        }
        boolean built = build.isEmpty() || built();
        return impact == Impact.BREAKS || !built ? BREAKING : impact == Impact.UNDECIDED ? UNDECIDED : 0;
    }

    private Impact print(ContractDifference difference) {
        new DiffSummary(out()).print(difference, Acceptances.NONE, callers);
        return difference.impact(callers);
    }

    private boolean built() {
        line("Running " + String.join(" ", build));
        out().flush();
        Build result = Build.run(build);
        if (result.succeeded()) {
            line("The build succeeds.");
            return true;
        }
        if (result.compilerErrors().isEmpty()) {
            line("The build fails, but not because of the Java compiler. Its last lines:");
            result.lastLines().forEach(each -> line("  " + each));
            return false;
        }
        line("To do, because it no longer compiles:");
        result.compilerErrors().forEach(error -> line("  " + error));
        return false;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void line(String text) {
        out().println(VisibleText.line(text));
    }
}
