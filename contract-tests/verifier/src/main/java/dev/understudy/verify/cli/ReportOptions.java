package dev.understudy.verify.cli;

import dev.understudy.verify.internal.report.file.BodyFiles;
import dev.understudy.verify.internal.report.file.JsonReport;
import dev.understudy.verify.internal.report.file.ReportFolder;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options for the failure policy and for the report files. */
final class ReportOptions {

    @Option(
            names = "--strict",
            description = "Fail also if any part of the contract is not checked, or if no valid request to an operation"
                    + " was successful. Operations that another option excludes do not count.")
    private boolean strict;

    @Option(
            names = "--expect",
            paramLabel = "stable",
            description = "Fail also on drift, that is, if the server does more than the contract declares.")
    private ExpectedBehaviour expected;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the report to this folder, as HTML, JSON, JUnit XML and SARIF.")
    private Path folder;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description =
                    "Write the report as JSON to this file, and request bodies of more than 64 KiB to files next to"
                            + " it.")
    private Path json;

    @Option(
            names = "--github",
            description = "Print the findings also as annotations of GitHub Actions, at the lines of the contract.")
    private boolean github;

    FailurePolicy failurePolicy() {
        return new FailurePolicy(strict, expected == ExpectedBehaviour.STABLE);
    }

    /** Creates the folders of the report, so that a problem is reported before a long run and not after it. */
    void createFolders() {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (json != null && Files.isDirectory(json)) {
                throw new CommandException("--json must name a file, but " + json + " is a folder.");
            }
            if (json != null && json.toAbsolutePath().getParent() != null) {
                Files.createDirectories(json.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw new CommandException(
                    "The report cannot be written to " + (folder == null ? json : folder)
                            + "; check that no part of this path is a file and that you may write there.",
                    e);
        }
    }

    void write(Report report) {
        try {
            if (folder != null) {
                new ReportFolder(folder).write(report);
            }
            if (json != null) {
                Files.writeString(json, JsonReport.write(report));
                writeBodies(report);
            }
        } catch (IOException e) {
            throw new CommandException(
                    "The report cannot be written: " + e.getMessage()
                            + "; check that you may write there and that the disk is not full.",
                    e);
        }
    }

    // Next to a device such as /dev/stdout, nothing is written.
    private void writeBodies(Report report) throws IOException {
        if (Files.isRegularFile(json)) {
            BodyFiles.writeLong(report, json.toAbsolutePath().getParent());
        }
    }

    /** Prints the summary, and the annotations if they are requested. */
    void print(Report report, PrintWriter out) {
        String htmlFile =
                folder == null ? "" : new ReportFolder(folder).htmlFile().toString();
        Runnable summary = () -> new Summary(out).print(report, htmlFile);
        if (github) {
            WorkflowCommands.shield(out, summary);
            new GitHubAnnotations(out, Path.of("")).print(report);
        } else {
            summary.run();
        }
        out.flush();
    }

    /** The expected behaviour of the server. */
    enum ExpectedBehaviour {
        /** The server does only what the contract declares. */
        STABLE
    }
}
