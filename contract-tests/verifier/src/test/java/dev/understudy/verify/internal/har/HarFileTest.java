package dev.understudy.verify.internal.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.judge.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarFileTest {

    private static final Path TRAFFIC = Path.of("src/test/resources/har/thing.har");

    private final Judge judge = Judge.of(Contract.open(Path.of("src/test/resources/fixed-response/openapi.yaml")));
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<IncompleteEntry> incompleteEntries = new ArrayList<>();

    @BeforeEach
    void read() {
        HarFile.read(TRAFFIC, this::add);
    }

    @Test
    void everyEntryWithAResponseIsAnExchange() {
        assertThat(exchanges)
                .extracting(Exchange::index, Exchange::toString)
                .containsExactly(
                        tuple(0, "GET https://api.example.com/v1/thing?limit=5 → 200"),
                        tuple(1, "GET https://api.example.com/v1/thing?q=%7Ba%7Cb%7D&limit=50 → 200"),
                        tuple(2, "PUT https://api.example.com/v1/thing → 204"),
                        tuple(3, "PUT https://api.example.com/v1/thing → 400"),
                        tuple(4, "GET https://api.example.com/v1/thing → 200"),
                        tuple(5, "GET https://cdn.example.net/logo.png → 200"));
    }

    @Test
    void incompleteEntriesAreReported() {
        assertThat(incompleteEntries)
                .extracting(IncompleteEntry::toString)
                .containsExactly(
                        "entry 4 has a response whose body was not recorded",
                        "entry 6 has no response",
                        "entry 7 has a URL that is not a valid http or https URL: data:image/png;base64,AAAA");
    }

    @Test
    void aCompleteResponsePasses() {
        assertThat(findings(0)).isEmpty();
    }

    @Test
    void aBodyInBase64IsJudged() {
        assertThat(findings(1))
                .filteredOn(finding -> finding.rule().id().equals("BodyMatches"))
                .extracting(Finding::pointer, Finding::keyword)
                .containsExactly(tuple("/name", "type"));
    }

    @Test
    void anInvalidRequestThatWasAcceptedIsDrift() {
        assertThat(findings(2))
                .extracting(Finding::kind, finding -> finding.rule().id(), Finding::pointer, Finding::keyword)
                .containsExactlyInAnyOrder(
                        tuple(Finding.Kind.DRIFT, "RequestBodyMatches", "/name", "maxLength"),
                        tuple(Finding.Kind.DRIFT, "RequestBodyMatches", "/id", "readOnly"));
    }

    @Test
    void anInvalidParameterThatWasAcceptedIsDrift() {
        assertThat(findings(1))
                .filteredOn(finding -> finding.rule().id().equals("ParametersMatch"))
                .extracting(Finding::kind, Finding::pointer, Finding::keyword)
                .containsExactly(tuple(Finding.Kind.DRIFT, "/query/limit", "maximum"));
    }

    @Test
    void anInvalidRequestThatWasRejectedIsNotAFinding() {
        assertThat(findings(3)).isEmpty();
    }

    @Test
    void aBodyThatWasNotRecordedIsNotReportedAsMissing() {
        assertThat(findings(4)).isEmpty();
    }

    @Test
    void trafficWithOtherServersIsOnlyAdvice() {
        assertThat(findings(5))
                .extracting(Finding::kind, finding -> finding.rule().id())
                .containsExactly(tuple(Finding.Kind.ADVICE, "OperationIsDeclared"));
    }

    @Test
    void aMissingFileIsReported(@TempDir Path folder) {
        assertThatThrownBy(() -> HarFile.read(folder.resolve("no.har"), this::add))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageEndingWith("no.har cannot be read; is the path right?");
    }

    @Test
    void aFileThatIsNotARecordingIsReported(@TempDir Path folder) throws IOException {
        for (String text :
                List.of("", "[]", "{}", "{\"log\":{}}", "<html>", "{\"log\":5}", "{\"log\":{\"entries\":[]}")) {
            Path file = Files.writeString(folder.resolve("some.har"), text);

            assertThatThrownBy(() -> HarFile.read(file, this::add))
                    .as(text)
                    .isInstanceOf(UnreadableRecordingException.class)
                    .hasMessageContaining("some.har is not a HAR file");
        }
    }

    private List<Finding> findings(int entry) {
        Exchange exchange = exchanges.get(entry);
        return Stream.concat(judge.judge(exchange).stream(), judge.judgeRequest(exchange).stream())
                .toList();
    }

    private void add(RecordedEntry entry) {
        entry.exchange().ifPresent(exchanges::add);
        entry.incomplete().ifPresent(incompleteEntries::add);
    }
}
