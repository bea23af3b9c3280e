package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.understudy.contract.jsonpath.JsonPath;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Tests that every example satisfies its schema, formats included, because people copy examples. */
class ContractExamplesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build())
                    .schemas(Map.of(
                            "contract:instantly", ContractDocuments.INSTANTLY.toString(),
                            "contract:well", ContractDocuments.WELL.toString())));

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleSatisfiesItsSchema(String location, JsonNode example, Schema schema) {
        assertThat(schema.validate(example)).as(location).isEmpty();
    }

    static Stream<Arguments> examples() {
        return Stream.concat(
                examples("contract:instantly", ContractDocuments.INSTANTLY),
                examples("contract:well", ContractDocuments.WELL));
    }

    private static Stream<Arguments> examples(String source, JsonNode document) {
        return Stream.of(
                        // In media types, parameters and headers, the schema is next to the example.
                        examples(source, document, "$..[?@.schema && @.examples].examples.*.value", 3, "/schema"),
                        examples(source, document, "$..[?@.schema && @.example].example", 1, "/schema"),
                        // In schemas, the example is a member of the schema.
                        examples(source, document, "$..[?@.type && @.example].example", 1, ""))
                .flatMap(found -> found);
    }

    private static Stream<Arguments> examples(
            String source, JsonNode document, String query, int levelsUp, String schemaPath) {
        return JsonPath.parse(query).select(document).stream().map(found -> {
            JsonPointer ancestor = found.location().pointer();
            for (int level = 0; level < levelsUp; level++) {
                ancestor = ancestor.head();
            }
            return arguments(found.location().toString(), found.value(), schema(source, ancestor + schemaPath));
        });
    }

    private static Schema schema(String source, String pointer) {
        String fragment = pointer.replace("%", "%25").replace("{", "%7B").replace("}", "%7D");
        return SCHEMAS.getSchema(SchemaLocation.of(source + "#" + fragment));
    }
}
