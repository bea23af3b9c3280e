package dev.understudy.verify.internal.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.verify.cli.CommandResult;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.SampleRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFilesTest {

    private static final String LONG = "x".repeat(4 * 1024 * 1024);
    private static final String FAULTY = "{\"name\":\"\"}";

    @TempDir
    private Path folder;

    @Test
    void aLongBodyIsReadAgainFromItsFile() throws IOException {
        Report report = new SampleRun().addExchange("GET", LONG, 200, FAULTY).report();
        new ReportFolder(folder).write(report);

        ReportedFinding finding = report.findings().get(0);
        assertThat(EarlierReport.read(folder.resolve("report.json"))
                        .finding(finding.id())
                        .requestWithBody())
                .isEqualTo(finding.request());
    }

    @Test
    void findingsWithTheSameBodyShareOneFile() throws IOException {
        Report report = new SampleRun()
                .addExchange("GET", LONG, 200, FAULTY)
                .addExchange("GET", LONG, 200, "{}")
                .report();
        new ReportFolder(folder).write(report);

        assertThat(report.findings().stream().map(ReportedFinding::id).distinct())
                .hasSizeGreaterThan(1);
        assertThat(bodyFiles()).containsExactly(report.findings().get(0).bodyFile());
        assertThat(Files.size(folder.resolve("report.json"))).isLessThan(100_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 64 * 1024})
    void aBodyOfUpTo64KiBIsPartOfTheJson(int length) throws IOException {
        new ReportFolder(folder)
                .write(new SampleRun()
                        .addExchange("GET", "y".repeat(length), 200, FAULTY)
                        .report());

        assertThat(folder.resolve("report.json")).content().contains("y".repeat(length));
        assertThat(bodyFiles()).hasSize(1);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Report report = new SampleRun().addExchange("GET", LONG, 200, FAULTY).report();
        new ReportFolder(folder).write(report);
        ReportedFinding finding = report.findings().get(0);
        Files.delete(folder.resolve(finding.bodyFile()));

        CommandResult result = CommandResult.run("replay", "--report", folder, finding.id());

        assertThat(result.exitCode()).as(result.toString()).isEqualTo(2);
        assertThat(result.err().lines()).singleElement().asString().contains(finding.bodyFile(), "copy it");
    }

    @Test
    void aReportCannotNameAFileOutsideItsFolder() throws IOException {
        Report report = new SampleRun().addExchange("GET", LONG, 200, FAULTY).report();
        new ReportFolder(folder).write(report);
        Path json = folder.resolve("report.json");
        Files.writeString(
                json,
                Files.readString(json).replace('"' + report.findings().get(0).bodyFile() + '"', "\"../secret.body\""));

        assertThatThrownBy(() -> EarlierReport.read(json)).isInstanceOf(UnreadableReportException.class);
    }

    private List<String> bodyFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".body"))
                    .toList();
        }
    }
}
