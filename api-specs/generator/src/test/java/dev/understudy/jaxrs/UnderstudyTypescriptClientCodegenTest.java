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

/** Generates clients in TypeScript for small contracts, and reads the types, or the reason why there are none. */
class UnderstudyTypescriptClientCodegenTest {

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
                        application/json: {schema: {$ref: "#/components/schemas/Thing"}}
            components:
              securitySchemes:
                Key: SECURITY
              schemas:
                NAME: {type: object, properties: {a: {type: string}}}
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
        assertThat(modelsOf(with("PROPERTY", schema))).contains("  p?: " + type + ";\n");
    }

    static Stream<Arguments> aSchemaIsWrittenAsAType() {
        return Stream.of(
                arguments("{type: integer}", "number"),
                arguments("{type: [string, 'null']}", "string | null"),
                arguments("{enum: [a, 'b\"c']}", "\"a\" | \"b\\u0022c\" | DeclaredLater.Text"),
                arguments("{type: string, enum: ['null', a]}", "\"null\" | \"a\" | DeclaredLater.Text"),
                arguments("{enum: [a, null]}", "\"a\" | DeclaredLater.Text | null"),
                arguments("{type: [string, 'null'], enum: [a, null]}", "\"a\" | DeclaredLater.Text | null"),
                arguments("{enum: [true]}", "true"),
                arguments("{type: array, enum: [[1]], items: {type: integer}}", "Array<number>"),
                arguments("{const: a}", "\"a\" | DeclaredLater.Text"),
                arguments("{type: integer, enum: [1, 2]}", "1 | 2"),
                arguments("{type: array, items: {type: [number, 'null']}}", "Array<number | null>"),
                arguments("{type: object}", "Record<string, unknown>"),
                arguments("{type: object, additionalProperties: {type: boolean}}", "Record<string, boolean>"),
                arguments("{}", "unknown"),
                arguments("{$ref: '#/components/schemas/Text'}", "string"),
                arguments("{$ref: '#/components/schemas/Other'}", "Other"),
                arguments("{anyOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]}", "Other | null"),
                arguments("{oneOf: [{type: 'null'}, {type: string}]}", "string | null"),
                arguments("{allOf: [{$ref: '#/components/schemas/Other'}]}", "Other"),
                arguments("{allOf: [{$ref: '#/components/schemas/Other'}, {description: d}]}", "Other"),
                arguments("{allOf: [{$ref: '#/components/schemas/Other'}, {required: [a]}]}", "ThingP"),
                arguments(
                        "{type: array, items: {allOf: [{$ref: '#/components/schemas/Other'}, {required: [a]}]}}",
                        "Array<ThingPItems>"),
                arguments(
                        "{anyOf: [{allOf: [{$ref: '#/components/schemas/Other'}, {required: [a]}]}, {type: 'null'}]}",
                        "ThingP | null"),
                arguments(
                        "{anyOf: [{allOf: [{type: string}, {enum: [a]}]}, {type: 'null'}]}",
                        "\"a\" | DeclaredLater.Text | null"),
                arguments("{allOf: [{type: number}, {type: integer}]}", "number"),
                arguments("{allOf: [{type: [string, 'null']}, {maxLength: 5}]}", "string | null"),
                arguments("{allOf: [{type: [string, 'null']}, {type: string}]}", "string"),
                arguments("{allOf: [{$ref: '#/components/schemas/Text'}, {enum: [a]}]}", "\"a\" | DeclaredLater.Text"),
                arguments("{allOf: [{enum: [a, b]}, {enum: [b, c]}]}", "\"b\" | DeclaredLater.Text"));
    }

    @Test
    void propertiesKeepTheirNames() throws IOException {
        assertThat(modelsOf(with("PROPERTY", "{type: string}"))).contains("  \"a-b\"?: Other;\n");
    }

    @Test
    void aParameterHasTheTypeThatAllPartsAllow() throws IOException {
        modelsOf(with("PARAMETER", "{name: order, in: query, schema: {allOf: [{type: string}, {enum: [up, down]}]}}"));

        assertThat(folder.resolve("src/operations.ts")).content().contains("order?: \"up\" | \"down\"");
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
                arguments("PROPERTY", "{allOf: [{oneOf: [{type: string}, {type: integer}]}, {type: string}]}", "oneOf"),
                arguments("PROPERTY", "{allOf: [{type: string}, {type: integer}]}", "No value has the types"),
                arguments("PARAMETER", "{name: c, in: cookie, schema: {type: string}}", "parameter 'c'"),
                arguments("PARAMETER", "{name: c, in: query, content: {application/json: {}}}", "parameter 'c'"),
                arguments(
                        "PARAMETER",
                        "{name: c, in: query, schema: {type: object}}",
                        "GET /things/{id}: the parameter 'c' is an object"),
                arguments(
                        "PARAMETER",
                        "{name: c, in: query, explode: false, schema: {type: array, items: {type: string}}}",
                        "style of the parameter 'c'"),
                arguments(
                        "PARAMETER",
                        "{name: c, in: header, schema: {type: array, items: {type: string}}}",
                        "GET /things/{id}: the parameter 'c' is an array"),
                arguments("PARAMETER", "{name: id, in: query, schema: {type: string}}", "same name"),
                arguments("PARAMETER", "{name: body, in: query, schema: {type: string}}", "named body"),
                arguments("HEADER", "Status", "a header field with the name Status"),
                arguments("NAME", "Promise", "another type 'Promise'"),
                arguments("SECURITY", "{type: apiKey, in: header, name: X-Key}", "not of type http"));
    }

    /** What Other declares, may be null there, and is required only by Thing. */
    @Test
    void objectsThatAreCombinedBecomeOneType() throws IOException {
        String combined = "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [a]}, {type: object, properties: "
                + "{b: {type: string, description: narrowed}, c: {type: object, required: [x], properties: {x: {type: string}}}}}]}";
        String base = "    Base: {type: object, properties: {a: {type: [string, 'null']}, b: {type: [string, 'null']},"
                + " c: {type: object, properties: {x: {type: [string, 'null']}, y: {type: integer}}}}}\n";

        String models = modelsOf(with("PROPERTY", combined) + base);

        assertThat(models).contains("""
                export interface ThingP extends Received {
                  a: string | null;
                  /** narrowed */
                  b?: string;
                  c?: ThingPC;
                }
                """);
        assertThat(models).contains("""
                export interface ThingPC extends Received {
                  x: string;
                  y?: number;
                }
                """);
    }

    @Test
    void aRangeHasTheStatusesWithoutATypeOfTheirOwn() throws IOException {
        modelsOf(with("STATUS", "4XX")
                .replace("      responses:\n", "      responses:\n        \"404\": {description: d}\n"));

        assertThat(Files.readString(folder.resolve("src/operations.ts")))
                .contains("readonly status: Exclude<StatusIn<4>, 404>;");
    }

    private static String with(String place, String value) {
        Map<String, String> values = new HashMap<>(Map.of(
                "PARAMETER", "{name: q, in: query, schema: {type: string}}",
                "STATUS", "200",
                "HEADER", "ETag",
                "NAME", "Other",
                "PROPERTY", "{type: string}",
                "SECURITY", "{type: http, scheme: bearer}"));
        values.put(place, value);
        return SmallContract.fill(CONTRACT, values);
    }

    private String modelsOf(String contract) throws IOException {
        SmallContract.generate("understudy-typescript-client", contract, folder);
        return Files.readString(folder.resolve("src/models.ts"));
    }
}
