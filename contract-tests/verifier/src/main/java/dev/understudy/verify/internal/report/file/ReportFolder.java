package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.internal.report.html.HtmlReport;
import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder with one report in every format. */
public final class ReportFolder {

    private static final String JSON = "report.json";

    private final Path folder;

    /** The folder of this name; it need not be there yet. */
    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the report stands as JSON. */
    public Path json() {
        return folder.resolve(JSON);
    }

    /** Where the report stands as a page for people. */
    public Path page() {
        return folder.resolve("report.html");
    }

    /**
     * Writes a report in every format.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Report report) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(json(), JsonReport.write(report));
        Files.writeString(folder.resolve("junit.xml"), JUnitReport.write(report));
        Files.writeString(folder.resolve("report.sarif"), SarifReport.write(report));
        Files.writeString(page(), HtmlReport.write(report));
        for (FindingGroup group : report.findingGroups()) {
            writeBody(group.example());
        }
    }

    private void writeBody(ReportedFinding finding) throws IOException {
        Optional<Body> body = finding.separateBody();
        if (body.isPresent()) {
            Files.write(folder.resolve(finding.bodyFile()), body.get().bytes());
        }
    }
}
