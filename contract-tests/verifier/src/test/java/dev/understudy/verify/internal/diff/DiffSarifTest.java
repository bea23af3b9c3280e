package dev.understudy.verify.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.understudy.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DiffSarifTest {

    private static final Path FOLDER = Path.of("src/test/resources/diff");

    @Test
    void theLogSatisfiesTheSchemaThatOasisPublishes() throws IOException {
        ContractDifference difference = ContractComparison.compare(
                Contract.open(FOLDER.resolve("17-request-pattern-tightened-before.yaml")),
                Contract.open(FOLDER.resolve("17-request-pattern-tightened-after.yaml")));

        JsonNode log = DiffSarif.of(difference, Acceptances.NONE, List.of(Caller.TOLERANT));

        assertThat(log.at("/runs/0/results")).isNotEmpty();
        try (InputStream text = DiffSarif.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(schema.validate(log)).isEmpty();
        }
    }
}
