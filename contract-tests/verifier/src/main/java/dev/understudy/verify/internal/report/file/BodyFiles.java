package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes request bodies to files of their own: those that a curl command reads from a file, and those that are too long
 * for {@code report.json}. A body that several findings share is written once.
 */
public final class BodyFiles {

    private static final int MAX_BYTES_IN_JSON = 64 * 1024;

    private BodyFiles() {}

    /** Writes the bodies that the JSON report names instead of containing them. */
    public static void writeLong(Report report, Path folder) throws IOException {
        for (Map.Entry<String, Body> file : bodies(report).entrySet()) {
            if (isLong(file.getValue())) {
                Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
            }
        }
    }

    static void writeAll(Report report, Path folder) throws IOException {
        for (Map.Entry<String, Body> file : bodies(report).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
        }
    }

    static boolean isLong(Body body) {
        return body.length() > MAX_BYTES_IN_JSON;
    }

    private static Map<String, Body> bodies(Report report) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (ReportedFinding finding : report.findings()) {
            finding.separateBody().ifPresent(body -> bodies.put(finding.bodyFile(), body));
        }
        return bodies;
    }
}
