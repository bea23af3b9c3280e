package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generates clients in Python for small contracts, and reads the types, or the reason why there are none. */
class UnderstudyPythonClientCodegenTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /things/{id}:
                get:
                  operationId: getThing
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - PARAMETER
                  responses:
                    "STATUS":
                      description: d
                      headers:
                        HEADER: {schema: {type: string}}
                      content:
                        MEDIATYPE: {schema: {$ref: "#/components/schemas/Thing"}}
            components:
              securitySchemes:
                Key: SECURITY
              schemas:
                NAME: SCHEMA
                Text: {type: string}
                Thing:
                  type: object
                  properties:
                    a-b: {$ref: "#/components/schemas/NAME"}
                    p: PROPERTY
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void aSchemaIsWrittenAsAType(String schema, String type) throws IOException {
        assertThat(modelsOf(with("PROPERTY", schema))).contains("    p: " + type + " | Unset = UNSET\n");
    }

    static Stream<Arguments> aSchemaIsWrittenAsAType() {
        return Stream.of(
                arguments("{type: integer}", "int"),
                arguments("{type: [string, 'null']}", "str | None"),
                arguments("{enum: [a, 'b\"c']}", "Literal[\"a\", \"b\\u0022c\"]"),
                arguments("{type: [string, 'null'], enum: [a, null]}", "Literal[\"a\"] | None"),
                arguments("{type: integer, enum: [1, 2]}", "Literal[1, 2]"),
                arguments("{type: number, enum: [1.5, 2]}", "float"),
                arguments("{type: boolean, const: true}", "Literal[True]"),
                arguments("{type: array, items: {type: [number, 'null']}}", "Sequence[float | None]"),
                arguments("{type: object}", "Mapping[str, object]"),
                arguments("{type: object, additionalProperties: {type: boolean}}", "Mapping[str, bool]"),
                arguments("{}", "object"),
                arguments("{$ref: '#/components/schemas/Text'}", "str"),
                arguments("{$ref: '#/components/schemas/Other'}", "Other"),
                arguments("{anyOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]}", "Other | None"),
                arguments("{oneOf: [{type: 'null'}, {type: string}]}", "str | None"),
                arguments("{allOf: [{$ref: '#/components/schemas/Other'}]}", "Other"),
                arguments("{allOf: [{type: string}, {minLength: 1}]}", "str"),
                arguments("{type: string, allOf: [{minLength: 1}]}", "str"),
                arguments("{allOf: [{type: string}, {enum: [a]}]}", "Literal[\"a\"]"),
                arguments("{allOf: [{$ref: '#/components/schemas/Other'}, {description: again}]}", "Other"),
                arguments(
                        "{allOf: [{$ref: '#/components/schemas/Other'}, {type: object, properties: {b: {}}}]}",
                        "ThingP"));
    }

    @Test
    void propertiesKeepTheirNamesInRequests() throws IOException {
        assertThat(modelsOf(with("PROPERTY", "{type: string}")))
                .contains("    a_b: Other | Unset = field(default=UNSET, metadata={\"name\": \"a-b\"})\n");
    }

    @Test
    void theValuesOfAParameterAreATypeThatIsImported() throws IOException {
        modelsOf(with("PARAMETER", "{name: order, in: query, schema: {type: string, enum: [up, down]}}"));

        assertThat(folder.resolve("src/client/client.py"))
                .content()
                .contains("from typing import Final, Literal\n", "order: Literal[\"up\", \"down\"] | None = None");
    }

    @Test
    void aComponentThatCombinesObjectsHasThePropertiesOfAll() throws IOException {
        String combined = """
                {type: object, required: [a], properties: {a: {type: string}}}
                    Child:
                      description: A child
                      allOf:
                        - $ref: '#/components/schemas/Other'
                        - {required: [b], additionalProperties: false, properties: {a: {minLength: 1}, b: {type: string}}}
                      required: [c]
                      properties: {c: {type: integer}}
                    Grandchild: {allOf: [{$ref: '#/components/schemas/Child'}, {type: [object, 'null'], properties: {}}]}""";

        assertThat(modelsOf(with("SCHEMA", combined))).contains("""
                class Child(Model):
                    \"\"\"A child\"\"\"

                    a: str
                    b: str
                    c: int


                """).contains("""
                class Grandchild(Model):
                    \"\"\"An object of the schema `Grandchild`.\"\"\"

                    a: str
                    b: str
                    c: int


                """);
    }

    @Test
    void aRangeHasAClassForAllStatusesWithoutOneOfTheirOwn() throws IOException {
        modelsOf(with("STATUS", "4XX"));

        assertThat(folder.resolve("src/client/operations.py"))
                .content()
                .contains(
                        "class GetThingClientError(ApiResponse):\n",
                        "    ranges={\n        4: GetThingClientError,\n    },\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"103", "204", "205", "304"})
    void aStatusThatCannotHaveABodyHasNone(String status) throws IOException {
        modelsOf(with("STATUS", status));

        assertThat(folder.resolve("src/client/operations.py")).content().doesNotContain("    body: ");
    }

    @Test
    void aBodyThatIsNotJsonIsReadAsText() throws IOException {
        modelsOf(with("MEDIATYPE", "text/plain"));

        assertThat(folder.resolve("src/client/operations.py"))
                .content()
                .contains("class GetThingOk(ApiResponse):\n")
                .doesNotContain("    body: ");
    }

    @Test
    void aListInTheQueryCanBeOneValueWithCommas() throws IOException {
        modelsOf(with(
                "PARAMETER", "{name: c, in: query, explode: false, schema: {type: array, items: {type: string}}}"));

        assertThat(folder.resolve("src/client/operations.py"))
                .content()
                .contains("    comma_separated=frozenset({\"c\"}),\n");
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNotSupportedStopsWithTheReason(String place, String value, String reason) {
        assertThatThrownBy(() -> modelsOf(with(place, value))).hasStackTraceContaining(reason);
    }

    static Stream<Arguments> whatIsNotSupportedStopsWithTheReason() {
        return Stream.of(
                arguments(
                        "PROPERTY",
                        "{oneOf: [{type: string}, {type: integer}]}",
                        "The schema 'Thing_p' is a union (oneOf)"),
                arguments("PROPERTY", "{type: [string, integer]}", "The schema 'Thing_p' is a union (anyOf)"),
                arguments(
                        "PROPERTY",
                        "{type: string}\n        a_b: {type: string}",
                        "names differ only in their notation"),
                arguments("PARAMETER", "{name: c, in: cookie, schema: {type: string}}", "parameter 'c'"),
                arguments("PARAMETER", "{name: c, in: query, content: {application/json: {}}}", "parameter 'c'"),
                arguments("PARAMETER", "{name: c, in: query, schema: {type: object}}", "parameter 'c' is an object"),
                arguments(
                        "PARAMETER",
                        "{name: c, in: header, schema: {type: array, items: {type: string}}}",
                        "parameter 'c' is an array"),
                arguments("PARAMETER", "{name: id, in: query, schema: {type: string}}", "same name"),
                arguments("PARAMETER", "{name: body, in: query, schema: {type: string}}", "named body"),
                arguments("HEADER", "Status", "a header field with the name Status"),
                arguments("NAME", "RetryPolicy", "another type 'RetryPolicy'"),
                arguments("NAME", "GetThingOk", "another type 'GetThingOk'"),
                arguments("SECURITY", "{type: apiKey, in: header, name: X-Key}", "not of type http"));
    }

    private static String with(String place, String value) {
        Map<String, String> values = new HashMap<>(Map.of(
                "PARAMETER", "{name: q, in: query, schema: {type: string}}",
                "STATUS", "200",
                "HEADER", "ETag",
                "MEDIATYPE", "application/json",
                "NAME", "Other",
                "PROPERTY", "{type: string}",
                "SCHEMA", "{type: object, properties: {a: {type: string}}}",
                "SECURITY", "{type: http, scheme: bearer}"));
        values.put(place, value);
        return SmallContract.fill(CONTRACT, values);
    }

    private String modelsOf(String contract) throws IOException {
        SmallContract.generate("understudy-python-client", contract, folder);
        return Files.readString(folder.resolve("src/client/models.py"));
    }
}
