package dev.understudy.verify.internal.har;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.collect.Waivers;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTrafficTest {

    private static final String READ = "\"method\":\"GET\",\"url\":\"http://parcels.example/parcels/1\"";
    private static final String WRITE = "\"method\":\"PUT\",\"url\":\"http://parcels.example/parcels/1\"";

    @TempDir
    private Path folder;

    @Test
    void aResponseBodyThatWasNotRecordedIsOnlyAdvice() throws IOException {
        for (String size : new String[] {"12", "-1"}) {
            Report report = check(READ, "\"content\":{\"size\":" + size + ",\"mimeType\":\"application/json\"}");

            assertThat(report.verdict()).isEqualTo(Verdict.PASS);
            assertThat(report.findings())
                    .extracting(ReportedFinding::finding)
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("ExchangeIsRecorded");
        }
    }

    @Test
    void aRequestBodyThatWasNotRecordedIsNotReportedAsMissing() throws IOException {
        Report report = check(WRITE, "\"status\":204");

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void anInvalidRequestThatWasAcceptedIsDrift() throws IOException {
        String sent = "\"headers\":[{\"name\":\"Content-Type\",\"value\":\"application/json\"}],"
                + "\"postData\":{\"text\":\"{\\\"name\\\":\\\"\\\"}\"}";
        Report report = check(WRITE + "," + sent, "\"status\":204");

        assertThat(report.verdict()).isEqualTo(Verdict.DRIFT);
    }

    @Test
    void withoutHeaderFieldsTheRecordedMediaTypeIsUsed() throws IOException {
        Report report =
                check(READ, "\"content\":{\"mimeType\":\"application/json\",\"text\":\"{\\\"name\\\":\\\"Vase\\\"}\"}");

        assertThat(report.findings()).isEmpty();
    }

    private Report check(String request, String response) throws IOException {
        String status = response.contains("\"status\"") ? "" : "\"status\":200,";
        Path har = Files.writeString(
                folder.resolve("traffic.har"),
                "{\"log\":{\"entries\":[{\"request\":{%s},\"response\":{%s%s}}]}}"
                        .formatted(request, status, response));
        Contract contract = Contract.open(Path.of("src/test/resources/parcels/openapi.yaml"));
        ReportCollector collector = new ReportCollector(contract, new Secrets(contract), Waivers.NONE);
        new RecordedTraffic(contract, collector, Progress.SILENT).check(har);
        return collector.report(new Run(
                "check", "parcels", "traffic.har", OptionalLong.empty(), FailurePolicy.VIOLATIONS_ONLY, Duration.ZERO));
    }
}
