package dev.understudy.verify.cli;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.ContractDifference;
import dev.understudy.verify.internal.diff.DiffJson;
import dev.understudy.verify.internal.diff.DiffMarkdown;
import dev.understudy.verify.internal.diff.DiffSarif;
import dev.understudy.verify.internal.report.html.DiffHtml;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options for the output of a comparison. */
final class DiffOutput {

    @Option(names = "--json", paramLabel = "FILE", description = "Write the changes to this file as JSON.")
    private Path json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write diff.html, diff.json, diff.sarif and the changelog diff.md into this folder.")
    private Path report;

    @Option(
            names = "--github",
            description = "Print the changes also as annotations of GitHub Actions, at the lines of the new document.")
    private boolean github;

    /** Creates the folders of the files, so that a problem is reported before the comparison. */
    void createFolders() {
        if (json != null && Files.isDirectory(json)) {
            throw new CommandException("--json must name a file, but " + json + " is a folder.");
        }
        if (json != null && json.toAbsolutePath().getParent() != null) {
            createFolder(json.toAbsolutePath().getParent());
        }
        if (report != null) {
            createFolder(report);
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CommandException(
                    folder + " cannot be created; check that no part of this path is a file and that you may write"
                            + " there.",
                    e);
        }
    }

    /**
     * Writes the files.
     *
     * @param ofOld the name of the old document
     * @param ofNew the new document
     */
    void write(ContractDifference difference, Acceptances accepted, Set<Caller> callers, String ofOld, String ofNew) {
        String changes = DiffJson.of(difference, accepted, callers).toPrettyString() + "\n";
        if (json != null) {
            write(json, changes);
        }
        if (report == null) {
            return;
        }
        write(report.resolve("diff.json"), changes);
        write(
                report.resolve("diff.sarif"),
                DiffSarif.of(difference, accepted, callers).toPrettyString() + "\n");
        write(report.resolve("diff.md"), DiffMarkdown.of(difference, accepted).stripTrailing() + "\n");
        write(report.resolve("diff.html"), DiffHtml.write(difference, accepted, callers, ofOld, ofNew));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandException(file + " cannot be written; check that you may write there.", e);
        }
    }

    /** Prints the summary, and the annotations if they are requested. */
    void print(ContractDifference difference, Acceptances accepted, Set<Caller> callers, PrintWriter out) {
        Runnable summary = () -> new DiffSummary(out).print(difference, accepted, callers);
        if (github) {
            WorkflowCommands.shield(out, summary);
            new DiffAnnotations(out, Path.of(""), callers).print(difference, accepted);
        } else {
            summary.run();
        }
        out.flush();
    }
}
