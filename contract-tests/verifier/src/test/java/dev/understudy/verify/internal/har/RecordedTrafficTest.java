package dev.understudy.verify.internal.har;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.collect.Waivers;
import dev.understudy.verify.report.Completeness;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "{}",
                "{\"request\":5,\"response\":[]}",
                "{\"request\":{\"method\":7,\"url\":{}},\"response\":{\"status\":200}}",
                "{\"request\":{\"url\":\"http://h/\"},\"response\":{\"status\":\"200\"}}",
                "{\"request\":{\"method\":\"GET\",\"url\":\"http://parcels.example/parcels/%zz?[=&%=\",\"headers\":{}},"
                        + "\"response\":{\"status\":200,\"headers\":[5,{\"name\":null}],\"content\":\"\"}}",
                "{\"cache\":\"\",\"timings\":{\"send\":\"-\"},\"time\":\"soon\",\"request\":{\"cookies\":{}}}",
                "{\"_initiator\":[[[[[[{}]]]]]],\"request\":null}"
            })
    void anOddEntryDoesNotHideTheOthers(String odd) throws IOException {
        Report report = checkEntries(odd + "," + entry(READ, "\"status\":500"));

        assertThat(report.findings())
                .extracting(ReportedFinding::finding)
                .extracting(finding -> finding.rule() + " " + finding.exchange())
                .contains("StatusIsDeclared 1");
        assertThat(report.findings().size()).as("a remark on the odd entry").isGreaterThan(1);
    }

    @Test
    void aFieldThatIsNestedDeeplyIsSkipped() throws IOException {
        Report report = checkEntries(
                "{\"_initiator\":" + "[".repeat(5000) + "]".repeat(5000) + "}," + entry(READ, "\"status\":500"));

        assertThat(report.verdict()).isEqualTo(Verdict.DRIFT);
    }

    @Test
    void aBodyThatIsStillCompressedIsDecoded() throws IOException {
        String compressed = base64("{\"name\":\"\"}", true);
        String plain = base64("{\"name\":\"\"}", false);
        for (String text : new String[] {compressed, plain}) {
            Report report = check(READ, """
                    "headers":[{"name":"Content-Type","value":"application/json"},
                        {"name":"Content-Encoding","value":"gzip"}],
                    "content":{"text":"%s","encoding":"base64"}""".formatted(text));

            assertThat(report.findings())
                    .extracting(found ->
                            found.finding().rule() + " " + found.finding().pointer())
                    .containsExactly("BodyMatches /name");
        }
    }

    @Test
    void aBodyInACodingThatIsNotReadIsOnlyAdvice() throws IOException {
        Report report = check(READ, """
                "headers":[{"name":"Content-Type","value":"application/json"},
                    {"name":"Content-Encoding","value":"br"}],
                "content":{"text":"/wA=","encoding":"base64"}""");

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(report.findings())
                .extracting(found -> found.finding().rule().id())
                .containsExactly("ExchangeIsJudged");
    }

    @Test
    void theMediaTypeOfARequestWithoutHeaderFieldsIsUsed() throws IOException {
        Report report = check(
                WRITE + ",\"postData\":{\"mimeType\":\"application/json\",\"text\":\"{\\\"name\\\":\\\"Vase\\\"}\"}",
                "\"status\":204");

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void credentialsInUrlsAreNotReported() throws IOException {
        Report report = checkEntries(
                entry("\"method\":\"GET\",\"url\":\"ftp://u:hidden1@h/?api_key=hidden2#hidden3\"", "\"status\":200"),
                entry(
                        "\"method\":\"GET\",\"url\":\"http://me:hidden4@h/parcels/1?Api-Key=h5&q=1&access_token=hidden6\"",
                        "\"status\":500"),
                entry(
                        "\"method\":\"GET\",\"url\":\"http://h/parcels/2\",\"headers\":[{\"name\":\"X-Auth-Token\",\"value\":\"hidden7\"}]",
                        "\"status\":500,\"headers\":[{\"name\":\"X-Session\",\"value\":\"hidden8\"}]"));

        assertThat(report.findings()).hasSize(3);
        assertThat(report.toString()).doesNotContain("hidden", "h5");
        assertThat(report.findings().get(1).curl())
                .contains("$USERINFO", "h/parcels/1?Api-Key=", "$API_KEY", "&q=1&access_token=", "$ACCESS_TOKEN");
    }

    private static String base64(String text, boolean compressed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compressed ? new GZIPOutputStream(bytes) : bytes) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private Report check(String request, String response) throws IOException {
        return checkEntries(entry(request, response));
    }

    private static String entry(String request, String response) {
        String status = response.contains("\"status\"") ? "" : "\"status\":200,";
        return "{\"request\":{%s},\"response\":{%s%s}}".formatted(request, status, response);
    }

    private Report checkEntries(String... entries) throws IOException {
        Path har = Files.writeString(
                folder.resolve("traffic.har"), "{\"log\":{\"entries\":[%s]}}".formatted(String.join(",", entries)));
        Contract contract = Contract.open(Path.of("src/test/resources/parcels/openapi.yaml"));
        ReportCollector collector =
                new ReportCollector(contract, new Secrets(contract).expectUndeclared(), Waivers.NONE);
        new RecordedTraffic(contract, collector, Progress.SILENT).check(har);
        return collector.report(
                new Run(
                        "check",
                        "parcels",
                        "traffic.har",
                        OptionalLong.empty(),
                        FailurePolicy.VIOLATIONS_ONLY,
                        Duration.ZERO),
                Completeness.COMPLETE);
    }
}
