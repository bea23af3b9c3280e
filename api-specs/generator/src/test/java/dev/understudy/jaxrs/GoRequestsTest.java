package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generates clients in Go for small contracts, and reads how programs write requests. */
class GoRequestsTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /things/{a}/{b}:
                put:
                  operationId: putThing
                  parameters:
                    - {name: b, in: path, required: true, schema: {type: integer}}
                    - {name: a, in: path, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: "#/components/schemas/Thing"}}
                  responses:
                    "204": {description: d}
            components:
              schemas:
                Thing: {type: object, additionalProperties: false, required: [p], properties: {p: PROPERTY}}
            """;

    @TempDir
    private Path folder;

    /** Neither what is required nor what may be null changes a method. */
    @ParameterizedTest
    @MethodSource
    void aPropertyOfARequestIsSetByMethods(String schema, List<String> methods) throws IOException {
        SmallContract.generate("understudy-go-client", CONTRACT.replace("PROPERTY", schema), folder);
        String models = Files.readString(folder.resolve("models.go"));

        assertThat(Pattern.compile("(?m)^func \\(o Thing\\) (With\\w*\\(.*\\)) Thing")
                        .matcher(models)
                        .results()
                        .map(method -> method.group(1)))
                .containsExactlyElementsOf(methods);
        assertThat(models).contains("type Thing struct {\n\tproperties writtenProperties\n}");
    }

    static Stream<Arguments> aPropertyOfARequestIsSetByMethods() {
        return Stream.of(
                arguments("{type: string}", List.of("WithP(value string)")),
                arguments("{type: [string, 'null']}", List.of("WithP(value string)", "WithPNull()")),
                arguments("{}", List.of("WithP(value any)")),
                arguments(
                        "{type: array, items: {type: [integer, 'null']}}",
                        List.of("WithP(value []int64)", "WithNullableP(value []Nullable[int64])")),
                arguments(
                        "{type: object, additionalProperties: {type: [number, 'null']}}",
                        List.of(
                                "WithP(value map[string]float64)",
                                "WithNullableP(value map[string]Nullable[float64])")));
    }

    @Test
    void twoMethodsWithTheSameNameStopTheGeneration() {
        String contract = CONTRACT.replace("PROPERTY", "{type: [string, 'null']}, p_null: {type: string}");

        assertThatThrownBy(() -> SmallContract.generate("understudy-go-client", contract, folder))
                .hasStackTraceContaining("'p_null' of Thing, because another field or method has the name WithPNull");
    }

    @Test
    void parametersInAPathAreInItsOrder() throws IOException {
        SmallContract.generate("understudy-go-client", CONTRACT.replace("PROPERTY", "{}"), folder);

        assertThat(folder.resolve("operations.go"))
                .content()
                .contains("PutThing(ctx context.Context, a string, b int64, parameters PutThingParameters)");
    }
}
