package dev.understudy.verify.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.judge.Judge;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeIsDeclaredTest {

    // RFC 9110 section 8.3 lets a recipient assume application/octet-stream, which these types cover.
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/octet-stream"})
    void aMissingContentTypeIsAdviceIfTheContractAllowsAnyBytes(String declared) {
        assertThat(findings(declared, Headers.of())).extracting(Finding::kind).containsExactly(Kind.ADVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/*", "image/png"})
    void aMissingContentTypeViolatesAnyOtherDeclaration(String declared) {
        assertThat(findings(declared, Headers.of())).extracting(Finding::kind).containsExactly(Kind.VIOLATION);
    }

    @ParameterizedTest
    @CsvSource({"*/*, json", "application/*, '/'", "application/octet-stream, ''"})
    void aMalformedContentTypeIsAViolation(String declared, String contentType) {
        assertThat(findings(declared, Headers.of("Content-Type", contentType)))
                .extracting(Finding::kind)
                .containsExactly(Kind.VIOLATION);
    }

    @ParameterizedTest
    @CsvSource({"*/*, text/plain", "application/octet-stream, application/octet-stream"})
    void aDeclaredContentTypeIsNotAFinding(String declared, String contentType) {
        assertThat(findings(declared, Headers.of("Content-Type", contentType))).isEmpty();
    }

    private static List<Finding> findings(String declared, Headers headers) {
        Contract contract = FakeServer.contract("""
                /things:
                  get:
                    responses: {'200': {description: Any, content: {'%s': {schema: {type: string}}}}}
                """.formatted(declared));
        Request request = new Request("GET", URI.create("http://things.example/things"), Headers.of(), Body.NONE);
        return Judge.of(contract).judge(new Exchange(0, request, new ReceivedResponse(200, headers, Body.of("text"))));
    }
}
