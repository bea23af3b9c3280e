package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Generates clients in all languages for parameters that may be null. A parameter is text, so programs cannot send null. */
class NullableParametersTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /things:
                get:
                  operationId: getThing
                  parameters:
                    - {name: one, in: query, required: true, schema: {type: [integer, 'null']}}
                    - {name: two, in: query, required: true, schema: {$ref: '#/components/schemas/Order'}}
                    - {name: three, in: query, schema: {anyOf: [{type: 'null'}, {$ref: '#/components/schemas/Order'}]}}
                    - {name: four, in: query, schema: {type: array, items: {type: [integer, 'null']}}}
                  responses:
                    "204": {description: d}
            components:
              schemas:
                Order: {type: [string, 'null'], enum: [up, down, null]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void aParameterHasTheTypeWithoutNull(String language, String file, List<String> types) throws IOException {
        SmallContract.generate("understudy-" + language + "-client", CONTRACT, folder);

        assertThat(SmallContract.read(folder, file)).contains(types);
    }

    static Stream<Arguments> aParameterHasTheTypeWithoutNull() {
        return Stream.of(
                arguments(
                        "java",
                        "GetThingParameters.java",
                        List.of(
                                "one(Integer value)",
                                "two(Order value)",
                                "three(Order value)",
                                "four(List<Integer> value)")),
                arguments(
                        "typescript",
                        "operations.ts",
                        List.of("one: number;", "two: Order;", "three?: Order | undefined;", "four?: Array<number> |")),
                arguments(
                        "typescript",
                        "models.ts",
                        List.of("export type Order = \"up\" | \"down\" | DeclaredLater.Text;\n")),
                arguments(
                        "python",
                        "client.py",
                        List.of(
                                "one: int,",
                                "two: models.Order,",
                                "three: models.Order | None = None",
                                "four: Sequence[int] | None = None")),
                arguments("python", "models.py", List.of("Order: TypeAlias = Literal[\"up\", \"down\"]\n")),
                arguments(
                        "go",
                        "operations.go",
                        List.of(
                                "WithOne(value int64)",
                                "WithTwo(value Order)",
                                "WithThree(value Order)",
                                "WithFour(value []int64)")));
    }
}
