package dev.understudy.verify.report;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        for (Fault fault : report.faults()) {
            Body body = fault.example().request().body();
            if (body.isKnown() && !Curl.isInline(body)) {
                Files.write(folder.resolve(fault.example().id() + ".body"), body.bytes());
            }
        }
    }
}
