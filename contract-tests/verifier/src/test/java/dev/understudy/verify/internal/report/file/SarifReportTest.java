package dev.understudy.verify.internal.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.verify.report.SampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the members that SARIF 2.1.0 requires (sections 3.13, 3.14, 3.19, 3.27 and 3.29), and those that code hosts
 * require in addition.
 */
class SarifReportTest {

    private final SampleRun run = new SampleRun();

    @Test
    void theLogSatisfiesTheSchemaThatOasisPublishes() throws IOException {
        run.addResponse("{\"name\":\"\",\"colour\":1}")
                .addExchange("PUT", "{\"name\":\"\uFFFF\"}", 204, "")
                .addExchange("GET", "", 500, "{}");

        assertThat(schemaErrors(write())).isEmpty();
        assertThat(schemaErrors(new JsonMapper().readTree("{\"version\":\"2.1.0\",\"runs\":[{}]}")))
                .isNotEmpty();
    }

    @Test
    void theLogNamesItsVersionAndItsTool() {
        JsonNode log = write();

        assertThat(log.path("version").stringValue()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/tool/driver/name").stringValue()).isEqualTo("understudy-verify");
        assertThat(log.at("/runs/0/results").isArray()).isTrue();
    }

    @Test
    void eachViolationIsReportedOnceAtItsLineInTheContract() {
        run.addResponse("{\"name\":\"\"}").addResponse("{\"name\":\"\"}").addResponse("{\"name\":\"a\",\"colour\":1}");

        JsonNode results = write().at("/runs/0/results");

        assertThat(results).hasSize(2);
        JsonNode first = results.get(0);
        assertThat(first.path("ruleId").stringValue()).isEqualTo("BodyMatches");
        assertThat(first.path("level").stringValue()).isEqualTo("error");
        assertThat(first.at("/message/text").stringValue()).contains("/name", "minLength");
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .isEqualTo("src/test/resources/parcels/unknown-format.yaml");
        assertThat(first.at("/locations/0/physicalLocation/region/startLine").intValue())
                .isEqualTo(34);
        assertThat(first.at("/partialFingerprints/understudy~1v1").stringValue())
                .matches("[0-9a-f]{12}");
        assertThat(first.path("occurrenceCount").intValue()).isEqualTo(2);
        assertThat(results.get(1).path("level").stringValue()).isEqualTo("warning");
    }

    @Test
    void everyRuleInAResultIsDescribed() {
        run.addResponse("{\"name\":\"\"}").addResponse("{").addExchange("GET", "", 500, "{}");

        JsonNode log = write().at("/runs/0");

        assertThat(log.at("/tool/driver/rules")
                        .valueStream()
                        .map(rule -> rule.path("id").stringValue()))
                .containsExactlyInAnyOrderElementsOf(log.path("results")
                        .valueStream()
                        .map(result -> result.path("ruleId").stringValue())
                        .distinct()
                        .toList())
                .contains("JsonIsStrict");
        assertThat(log.at("/tool/driver/rules").valueStream())
                .allSatisfy(rule -> assertThat(rule.at("/shortDescription/text").stringValue())
                        .isNotEmpty());
    }

    private static List<Error> schemaErrors(JsonNode log) throws IOException {
        try (InputStream text = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(log);
        }
    }

    private JsonNode write() {
        return new JsonMapper().readTree(SarifReport.write(run.report()));
    }
}
