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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DiffJsonTest {

    private static final Path FOLDER = Path.of("src/test/resources/diff");

    @ParameterizedTest
    @ValueSource(strings = {"03b-schema-renamed", "12-type-array-respelt-as-anyOf", "17-request-pattern-tightened"})
    void theFileSatisfiesItsSchema(String name) throws IOException {
        ContractDifference difference = ContractComparison.compare(
                Contract.open(FOLDER.resolve(name + "-before.yaml")),
                Contract.open(FOLDER.resolve(name + "-after.yaml")));

        JsonNode json = DiffJson.of(difference, Acceptances.NONE, List.of(Caller.TOLERANT));

        try (InputStream text = DiffJson.class.getResourceAsStream("diff.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(schema.validate(json)).isEmpty();
        }
    }
}
