package dev.understudy.verify.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.SingleResponse;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatSectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date-time",
                "date",
                "time",
                "duration",
                "email",
                "idn-email",
                "hostname",
                "idn-hostname",
                "ipv4",
                "ipv6",
                "uri",
                "uri-reference",
                "iri",
                "iri-reference",
                "uuid",
                "uri-template",
                "json-pointer",
                "relative-json-pointer",
                "regex"
            })
    void aFindingQuotesTheSectionThatDefinesTheFormat(String format) {
        assertThat(findings("type: string, format: " + format, "\"{%(\""))
                .singleElement()
                .extracting(Finding::declared)
                .asString()
                .matches("format: \"" + format
                        + "\" \\(JSON Schema Validation, section 7\\.3\\.[1-8](; RFC \\d+, .*)?\\)");
    }

    @Test
    void aFormatThatJsonSchemaDoesNotDefineHasNoSection() {
        assertThat(findings("type: integer, format: int32", "2147483648"))
                .singleElement()
                .extracting(Finding::declared)
                .isEqualTo("format: \"int32\"");
    }

    private static List<Finding> findings(String schema, String body) {
        return SingleResponse.findings(
                "application/json", schema, Headers.of("Content-Type", "application/json"), Body.of(body));
    }
}
