package dev.understudy.verify.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.SingleResponse;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyIsPresentTest {

    // The Response Object calls the declared bodies potential ones.
    @Test
    void aMissingBodyIsDrift() {
        assertThat(findings("application/json", Headers.of("Content-Length", "0")))
                .extracting(Finding::kind)
                .containsExactly(Kind.DRIFT);
    }

    @Test
    void anEmptyBodyWithAnUndeclaredMediaTypeIsDrift() {
        assertThat(findings("application/json", Headers.of("Content-Type", "text/plain")))
                .extracting(Finding::kind)
                .containsExactly(Kind.DRIFT);
    }

    // RFC 8259 section 2: a JSON text is a value, so it is not empty.
    @Test
    void anEmptyBodyThatIsCalledJsonIsAViolation() {
        assertThat(findings("application/json", Headers.of("Content-Type", "application/json")))
                .extracting(Finding::kind)
                .containsExactly(Kind.VIOLATION);
    }

    @Test
    void emptyTextIsNotAFinding() {
        assertThat(findings("text/plain", Headers.of("Content-Type", "text/plain")))
                .isEmpty();
    }

    private static List<Finding> findings(String declared, Headers headers) {
        return SingleResponse.findings(declared, "type: string", headers, Body.NONE);
    }
}
