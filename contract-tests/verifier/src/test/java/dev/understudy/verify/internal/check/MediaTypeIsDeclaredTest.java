package dev.understudy.verify.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.SingleResponse;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
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
        return SingleResponse.findings(declared, "type: string", headers, Body.of("text"));
    }
}
