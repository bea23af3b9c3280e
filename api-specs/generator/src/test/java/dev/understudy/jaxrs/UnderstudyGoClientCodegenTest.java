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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Generates clients in Go for small contracts, and reads the types, or the reason why there are none. */
class UnderstudyGoClientCodegenTest {

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
                Colour: {type: string, enum: ENUM}
                Text: {type: string}
                Thing:
                  type: object
                  required: [r]
                  properties:
                    a-b: {$ref: "#/components/schemas/NAME"}
                    p: PROPERTY
                    r: PROPERTY
                    FIELD: {type: string}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void aSchemaIsWrittenAsAType(String schema, String required, String optional) throws IOException {
        assertThat(modelsOf(with("PROPERTY", schema)))
                .contains("\tR " + required + " `json:\"r\"`\n", "\tP " + optional + " `json:\"p,omitzero\"`\n");
    }

    static Stream<Arguments> aSchemaIsWrittenAsAType() {
        return Stream.of(
                arguments("{type: integer}", "int64", "Optional[int64]"),
                arguments("{type: number}", "float64", "Optional[float64]"),
                arguments("{type: string, format: uuid}", "string", "Optional[string]"),
                arguments("{type: string, format: date-time}", "string", "Optional[string]"),
                arguments("{type: [string, 'null']}", "Nullable[string]", "Nullable[string]"),
                arguments("{enum: [a, b]}", "string", "Optional[string]"),
                arguments(
                        "{type: array, items: {type: [number, 'null']}}",
                        "[]Nullable[float64]",
                        "Optional[[]Nullable[float64]]"),
                arguments("{type: object}", "map[string]any", "Optional[map[string]any]"),
                arguments(
                        "{type: object, additionalProperties: {type: boolean}}",
                        "map[string]bool",
                        "Optional[map[string]bool]"),
                arguments("{}", "any", "Optional[any]"),
                arguments("{$ref: '#/components/schemas/Text'}", "string", "Optional[string]"),
                arguments("{$ref: '#/components/schemas/Other'}", "Other", "Optional[Other]"),
                arguments(
                        "{anyOf: [{$ref: '#/components/schemas/Other'}, {type: 'null'}]}",
                        "Nullable[Other]",
                        "Nullable[Other]"),
                arguments("{allOf: [{$ref: '#/components/schemas/Other'}]}", "Other", "Optional[Other]"),
                arguments(
                        "{allOf: [{$ref: '#/components/schemas/Other'}, {description: d}]}",
                        "Other",
                        "Optional[Other]"),
                arguments(
                        "{allOf: [{$ref: '#/components/schemas/Other'}, {required: [a]}]}",
                        "ThingP",
                        "Optional[ThingP]"),
                arguments(
                        "{anyOf: [{allOf: [{$ref: '#/components/schemas/Other'}, {required: [a]}]}, {type: 'null'}]}",
                        "Nullable[ThingP]",
                        "Nullable[ThingP]"),
                arguments(
                        "{type: array, items: {allOf: [{$ref: '#/components/schemas/Other'}, {required: [a]}]}}",
                        "[]ThingPItems",
                        "Optional[[]ThingPItems]"),
                arguments("{allOf: [{type: number}, {type: integer}]}", "int64", "Optional[int64]"),
                arguments(
                        "{allOf: [{type: [string, 'null']}, {maxLength: 5}]}", "Nullable[string]", "Nullable[string]"),
                arguments("{allOf: [{type: [string, 'null']}, {type: string}]}", "string", "Optional[string]"),
                arguments(
                        "{anyOf: [{allOf: [{type: string}, {enum: [a]}]}, {type: 'null'}]}",
                        "Nullable[string]",
                        "Nullable[string]"),
                arguments("{allOf: [{enum: [a, b]}, {enum: [b, c]}]}", "string", "Optional[string]"));
    }

    @ParameterizedTest
    @CsvSource({
        "org_logo_url, OrgLogoURL, orgLogoURL",
        "workspaceId, WorkspaceID, workspaceID",
        "x-as-workspace, XAsWorkspace, xAsWorkspace",
        "WWW-Authenticate, WWWAuthenticate, wwwAuthenticate",
        "ETag, ETag, eTag",
        "HTTPServer2, HTTPServer2, httpServer2",
        "type, Type, typeValue",
        "7days, X7days, 7daysValue",
        "größe, GrE, grE"
    })
    void namesAreThoseOfGo(String name, String exported, String local) {
        assertThat(GoNames.exported(name)).isEqualTo(exported);
        assertThat(GoNames.local(name)).isEqualTo(local);
    }

    @Test
    void valuesOfEnumsAreConstants() throws IOException {
        assertThat(modelsOf(with("ENUM", "[red, 'light \"blue\"']")))
                .contains(
                        "const ColourRed Colour = \"red\"\n",
                        "const ColourLightBlue Colour = \"light \\\"blue\\\"\"\n");
    }

    @Test
    void aParameterHasTheTypeThatAllPartsAllow() throws IOException {
        String order =
                "{name: order, in: query, schema: {type: array, items: {allOf: [{type: number}, {type: integer}]}}}";

        modelsOf(with("PARAMETER", order));

        assertThat(folder.resolve("operations.go")).content().contains("WithOrder(value []int64)");
    }

    /** The properties of Base may be null there, and only the combination requires one of them. */
    @Test
    void objectsThatAreCombinedBecomeOneStruct() throws IOException {
        String combined = "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [a]}, {type: object, properties: "
                + "{b: {type: string, description: narrowed}, c: {type: object, required: [x], properties: {x: {type: string}}}}}]}";
        String base = "    Base: {type: object, properties: {a: {type: [string, 'null']}, b: {type: [string, 'null']},"
                + " c: {type: object, properties: {x: {type: [string, 'null']}, y: {type: integer}}}}}\n";

        String models = modelsOf(with("PROPERTY", combined) + base);

        assertThat(fieldsOf("ThingP", models))
                .containsExactly(
                        "A Nullable[string] `json:\"a\"`",
                        "B Optional[string] `json:\"b,omitzero\"`",
                        "C Optional[ThingPC] `json:\"c,omitzero\"`",
                        "AdditionalProperties map[string]any `json:\"-\"`");
        assertThat(fieldsOf("ThingPC", models))
                .containsExactly(
                        "X string `json:\"x\"`",
                        "Y Optional[int64] `json:\"y,omitzero\"`",
                        "AdditionalProperties map[string]any `json:\"-\"`");
        assertThat(models).contains("\t// B is the property b: narrowed\n");
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
                arguments(
                        "PARAMETER",
                        "{name: c, in: query, schema: {type: object}}",
                        "GET /things/{id}: the parameter 'c' is an object"),
                arguments("PARAMETER", "{name: id, in: query, schema: {type: string}}", "same name"),
                arguments("PARAMETER", "{name: body, in: query, schema: {type: string}}", "named body"),
                arguments("HEADER", "Status", "a header field with the name Status"),
                arguments("HEADER", "Header", "a header field with the name Header"),
                arguments("NAME", "Optional", "another type 'Optional'"),
                arguments("NAME", "GetThingParameters", "another type 'GetThingParameters'"),
                arguments("NAME", "GetThingResponse", "another type 'GetThingResponse'"),
                arguments("NAME", "ColourRed", "another type 'ColourRed'"),
                arguments("NAME", "colour", "another type 'Colour'"),
                arguments("ENUM", "[a-b, a_b]", "the same name ColourAB"),
                arguments("FIELD", "a_b", "'a_b' of Thing, because another field or method has the name AB"),
                arguments("FIELD", "additional_properties", "method has the name AdditionalProperties"),
                arguments("FIELD", "'a,b'", "because a tag cannot contain its name"),
                arguments("SECURITY", "{type: apiKey, in: header, name: X-Key}", "not of type http"));
    }

    private static String with(String place, String value) {
        Map<String, String> values = new HashMap<>(Map.of(
                "PARAMETER", "{name: q, in: query, schema: {type: string}}",
                "STATUS", "200",
                "HEADER", "ETag",
                "NAME", "Other",
                "ENUM", "[red]",
                "PROPERTY", "{type: string}",
                "FIELD", "field",
                "SECURITY", "{type: http, scheme: bearer}"));
        values.put(place, value);
        return SmallContract.fill(CONTRACT, values);
    }

    private static Stream<String> fieldsOf(String struct, String models) {
        String start = "type %s struct {\n".formatted(struct);
        assertThat(models).contains(start);
        return models.substring(models.indexOf(start) + start.length())
                .lines()
                .takeWhile(line -> !line.equals("}"))
                .map(String::strip)
                .filter(line -> !line.startsWith("//"));
    }

    private String modelsOf(String contract) throws IOException {
        SmallContract.generate("understudy-go-client", contract, folder);
        return Files.readString(folder.resolve("models.go"));
    }
}
