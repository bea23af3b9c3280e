package dev.understudy.verify.cli;

import dev.understudy.verify.cli.WorkflowCommands.Level;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.report.Cause;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Limitation.Extent;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UntestedOperation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the causes of a report as annotations of GitHub Actions. */
final class GitHubAnnotations {

    private final WorkflowCommands commands;

    /**
     * Creates a printer.
     *
     * @param workspace the folder to which GitHub relates the names of files
     */
    GitHubAnnotations(PrintWriter out, Path workspace) {
        this.commands = new WorkflowCommands(out, workspace);
    }

    void print(Report report) {
        FailurePolicy policy = report.run().failurePolicy();
        report.completeness().limitations().forEach(this::add);
        report.causes().stream()
                .filter(cause -> cause.example().example().waived().isEmpty())
                .forEach(cause -> add(cause, policy));
        report.completeness().untested().stream()
                .filter(untested -> policy.strict() && untested.failsStrictRuns())
                .forEach(this::add);
        commands.print();
    }

    private void add(Limitation limitation) {
        Level level = limitation.extent() == Extent.EVERYTHING ? Level.ERROR : Level.WARNING;
        commands.add(level, Optional.empty(), "The contract was not tested completely", limitation.sentence());
    }

    private void add(UntestedOperation untested) {
        commands.add(
                Level.ERROR,
                Optional.of(untested.place()),
                untested.operation() + " was not tested",
                untested.explanation() + ".");
    }

    private void add(Cause cause, FailurePolicy policy) {
        FindingGroup example = cause.example();
        Finding finding = example.example().finding();
        String others = cause.groups().stream()
                .skip(1)
                .map(group -> "\nalso in " + group.example().finding().operation() + " ("
                        + group.example().id() + ")")
                .limit(WorkflowCommands.MAX_PER_LEVEL)
                .collect(Collectors.joining());
        int more = cause.groups().size() - 1 - WorkflowCommands.MAX_PER_LEVEL;
        commands.add(
                level(finding.kind(), policy),
                Optional.of(finding.contract()),
                cause.kind().name().toLowerCase(Locale.ROOT) + ": " + cause.headline(),
                finding.operation() + " " + finding.pointer() + "\ndeclared " + finding.declared() + "\nreceived "
                        + finding.received() + "\nseen in " + example.seenIn() + "\nid "
                        + example.example().id() + others + (more > 0 ? "\nand " + more + " more" : ""));
    }

    private static Level level(Kind kind, FailurePolicy policy) {
        return switch (kind) {
            case VIOLATION -> Level.ERROR;
            case DRIFT -> policy.stable() ? Level.ERROR : Level.WARNING;
            case ADVICE -> Level.NOTICE;
        };
    }
}
