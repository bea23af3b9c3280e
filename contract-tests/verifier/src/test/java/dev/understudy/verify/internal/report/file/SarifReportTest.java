package dev.understudy.verify.internal.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.verify.report.Specimen;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for what SARIF 2.1.0 demands (sections 3.13, 3.14, 3.19, 3.27 and 3.29) and what code hosts need beyond it. */
class SarifReportTest {

    private final Specimen specimen = new Specimen();

    @Test
    void theLogKeepsTheSchemaThatOasisPublishes() throws IOException {
        specimen.answer("{\"name\":\"\",\"colour\":1}")
                .exchange("PUT", "{\"name\":\"\uFFFF\"}", 204, "")
                .exchange("GET", "", 500, "{}");

        assertThat(faults(write())).isEmpty();
        assertThat(faults(new JsonMapper().readTree("{\"version\":\"2.1.0\",\"runs\":[{}]}")))
                .isNotEmpty();
    }

    @Test
    void theLogSaysWhichSarifItIsAndWhoWroteIt() {
        JsonNode log = write();

        assertThat(log.path("version").stringValue()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/tool/driver/name").stringValue()).isEqualTo("understudy-verify");
        assertThat(log.at("/runs/0/results").isArray()).isTrue();
    }

    @Test
    void eachFaultStandsAtItsLineOfTheContractOnce() {
        specimen.answer("{\"name\":\"\"}").answer("{\"name\":\"\"}").answer("{\"name\":\"a\",\"colour\":1}");

        JsonNode results = write().at("/runs/0/results");

        assertThat(results).hasSize(2);
        JsonNode first = results.get(0);
        assertThat(first.path("ruleId").stringValue()).isEqualTo("BodyMatches");
        assertThat(first.path("level").stringValue()).isEqualTo("error");
        assertThat(first.at("/message/text").stringValue()).contains("/name", "minLength");
        assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .stringValue())
                .isEqualTo("src/test/resources/parcels/unjudged.yaml");
        assertThat(first.at("/locations/0/physicalLocation/region/startLine").intValue())
                .isEqualTo(34);
        assertThat(first.at("/partialFingerprints/understudy~1v1").stringValue())
                .matches("[0-9a-f]{12}");
        assertThat(first.path("occurrenceCount").intValue()).isEqualTo(2);
        assertThat(results.get(1).path("level").stringValue()).isEqualTo("warning");
    }

    @Test
    void everyRuleThatIsNamedIsDescribed() {
        specimen.answer("{\"name\":\"\"}").answer("{").exchange("GET", "", 500, "{}");

        JsonNode run = write().at("/runs/0");

        assertThat(run.at("/tool/driver/rules")
                        .valueStream()
                        .map(rule -> rule.path("id").stringValue()))
                .containsExactlyInAnyOrderElementsOf(run.path("results")
                        .valueStream()
                        .map(result -> result.path("ruleId").stringValue())
                        .distinct()
                        .toList())
                .contains("JsonIsStrict");
        assertThat(run.at("/tool/driver/rules").valueStream())
                .allSatisfy(rule -> assertThat(rule.at("/shortDescription/text").stringValue())
                        .isNotEmpty());
    }

    @Test
    void namesOfFilesBecomeReferences() {
        assertThat(FileReference.of("my contracts/a:b%.yaml")).isEqualTo("my%20contracts/a:b%25.yaml");
        assertThat(FileReference.of("/contracts/a.yaml")).isEqualTo("file:///contracts/a.yaml");
    }

    private static List<Error> faults(JsonNode log) throws IOException {
        try (InputStream text = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(log);
        }
    }

    private JsonNode write() {
        return new JsonMapper().readTree(SarifReport.write(specimen.report()));
    }
}
