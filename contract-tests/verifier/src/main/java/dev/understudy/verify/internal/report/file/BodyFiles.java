package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Writes request bodies to files of their own: those that a curl command reads from a file, and those that are too long
 * for {@code report.json}. A body that several findings share is written once.
 */
public final class BodyFiles {

    private static final int MAX_BYTES_IN_JSON = 64 * 1024;

    private BodyFiles() {}

    /** Writes the bodies that the JSON report names instead of containing them. */
    public static void writeLong(Report report, Path folder) throws IOException {
        write(report, folder, BodyFiles::isLong);
    }

    static void writeAll(Report report, Path folder) throws IOException {
        write(report, folder, any -> true);
    }

    static boolean isLong(Body body) {
        return body.length() > MAX_BYTES_IN_JSON;
    }

    private static void write(Report report, Path folder, Predicate<Body> included) throws IOException {
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (ReportedFinding finding : report.findings()) {
            finding.separateBody().filter(included).ifPresent(body -> bodies.put(finding.bodyFile(), body));
        }
        for (Map.Entry<String, Body> file : bodies.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
        }
    }
}
