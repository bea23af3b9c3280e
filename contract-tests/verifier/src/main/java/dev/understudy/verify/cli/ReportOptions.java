package dev.understudy.verify.cli;

import dev.understudy.verify.internal.report.file.JsonReport;
import dev.understudy.verify.internal.report.file.ReportFolder;
import dev.understudy.verify.report.Demands;
import dev.understudy.verify.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What a run is held to, and where its report goes. */
final class ReportOptions {

    @Option(names = "--strict", description = "Fail if the contract asks for anything that is not checked.")
    private boolean strict;

    @Option(
            names = "--expect",
            paramLabel = "stable",
            description = "With stable, drift is a failure: the server must not have changed.")
    private Expectation expectation;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write the report here: HTML, JSON, JUnit XML, SARIF.")
    private Path folder;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON here.")
    private Path json;

    Demands demands() {
        return new Demands(strict, expectation == Expectation.STABLE);
    }

    /** Makes sure that a report can be written, before a long run finds out that it cannot. */
    void prepare() {
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (json != null && Files.isDirectory(json)) {
                throw new Refusal("--json must name a file, and " + json + " is a folder.");
            }
            if (json != null && json.toAbsolutePath().getParent() != null) {
                Files.createDirectories(json.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw new Refusal(
                    "The report cannot be written to " + (folder == null ? json : folder) + "; is it a file?", e);
        }
    }

    void write(Report report) {
        try {
            if (folder != null) {
                new ReportFolder(folder).write(report);
            }
            if (json != null) {
                Files.writeString(json, JsonReport.write(report));
            }
        } catch (IOException e) {
            throw new Refusal("The report cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /** Where the page for people stands, as half a sentence; empty without one. */
    String hint() {
        return folder == null ? "" : new ReportFolder(folder).page().toString();
    }

    /** How the server is expected to behave. */
    enum Expectation {
        /** As the contract says, and no more. */
        STABLE
    }
}
