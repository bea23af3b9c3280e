package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.internal.report.html.HtmlReport;
import dev.understudy.verify.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with one report in all formats. */
public final class ReportFolder {

    private static final String JSON = "report.json";

    private final Path folder;

    /**
     * Creates an instance for a folder that need not exist yet.
     *
     * @param folder the folder; created when the report is written
     */
    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    public Path jsonFile() {
        return folder.resolve(JSON);
    }

    public Path htmlFile() {
        return folder.resolve("report.html");
    }

    /**
     * Writes a report in all formats.
     *
     * @throws IOException if a file cannot be written
     */
    public void write(Report report) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(jsonFile(), JsonReport.write(report));
        Files.writeString(folder.resolve("junit.xml"), JUnitReport.write(report));
        Files.writeString(folder.resolve("report.sarif"), SarifReport.write(report));
        Files.writeString(htmlFile(), HtmlReport.write(report));
        BodyFiles.writeAll(report, folder);
    }
}
