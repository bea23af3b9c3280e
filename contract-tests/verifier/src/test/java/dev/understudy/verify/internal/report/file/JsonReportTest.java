package dev.understudy.verify.internal.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.SampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private final SampleRun run = new SampleRun();

    @Test
    void aCompleteReportSatisfiesItsSchema() throws IOException {
        run.addResponse("{\"name\":\"\",\"colour\":1}")
                .addExchange("PUT", "{\"name\":\"\uFFFF\"}", 204, "")
                .addExchange("GET", "", 500, "{}");

        assertThat(schemaErrors(JsonReport.write(run.report()))).isEmpty();
    }

    @Test
    void anEmptyReportSatisfiesItsSchema() throws IOException {
        assertThat(schemaErrors(JsonReport.write(run.report()))).isEmpty();
    }

    @Test
    void theSchemaRejectsUnknownMembers() throws IOException {
        assertThat(schemaErrors(JsonReport.write(run.report()).replaceFirst("\\{", "{\"colour\":1,")))
                .isNotEmpty();
    }

    @Test
    void aFindingContainsTheMembersThatScriptsRelyOn() {
        run.addResponse("{\"name\":\"Vase\"}").addResponse("{\"name\":\"Vase\",\"grams\":0}");

        JsonNode report = read(JsonReport.write(run.report()));

        assertThat(report.path("verdict").stringValue()).isEqualTo("FAIL");
        assertThat(report.path("seed").intValue()).isEqualTo(4711);
        assertThat(report.path("findings")).hasSize(1);
        JsonNode finding = report.path("findings").get(0);
        assertThat(finding.path("kind").stringValue()).isEqualTo("violation");
        assertThat(finding.path("check").stringValue()).isEqualTo("BodyMatches");
        assertThat(finding.path("operation").stringValue()).isEqualTo("readParcel");
        assertThat(finding.path("exchange").intValue()).isEqualTo(1);
        assertThat(finding.path("pointer").stringValue()).isEqualTo("/grams");
        assertThat(finding.path("keyword").stringValue()).isEqualTo("minimum");
        assertThat(finding.at("/contract/line").intValue()).isEqualTo(35);
        assertThat(finding.at("/contract/pointer").stringValue())
                .isEqualTo("/components/schemas/Parcel/properties/grams/minimum");
        assertThat(finding.path("curl").stringValue()).startsWith("curl ");
    }

    @Test
    void theSameViolationHasTheSameIdInEveryExchange() {
        run.addResponse("{\"name\":\"\"}").addResponse("{\"name\":\"\",\"grams\":2}");

        assertThat(run.report().findings())
                .hasSize(2)
                .extracting(ReportedFinding::id)
                .containsOnly(run.report().findings().get(0).id());
        assertThat(run.report().findingGroups())
                .singleElement()
                .satisfies(group -> assertThat(group.exchanges()).containsExactly(0, 1));
    }

    @Test
    void uncheckedPartsAreListedWithTheirLine() {
        JsonNode unchecked = read(JsonReport.write(run.report())).path("notChecked");

        assertThat(unchecked).hasSize(1);
        assertThat(unchecked.get(0).path("pointer").stringValue()).endsWith("/grams/format");
        assertThat(unchecked.get(0).path("line").intValue()).isEqualTo(35);
    }

    private static List<String> schemaErrors(String json) throws IOException {
        try (InputStream text = JsonReport.class.getResourceAsStream("report.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(read(json)).stream().map(Object::toString).toList();
        }
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }
}
