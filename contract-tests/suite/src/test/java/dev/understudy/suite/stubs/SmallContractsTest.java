package dev.understudy.suite.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.understudy.jaxrs.stub.GapsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.databind.json.JsonMapper;

/** Generates code from contracts with awkward names and rare schemas, and compiles it with all warnings. */
class SmallContractsTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JsonNullableJackson3Module()).build();

    @TempDir
    Path folder;

    @Test
    void schemasWithTheNamesOfTypesThatGeneratedCodeUsesCompile() {
        List<String> names = List.of(
                "List",
                "Map",
                "String",
                "Object",
                "Objects",
                "Override",
                "Builder",
                "JsonNullable",
                "JsonProperty",
                "Path",
                "PathParam",
                "GET",
                "OperationResponse",
                "CompletionStage",
                "GetThingResponse",
                "Ok",
                "Collections",
                "LinkedHashMap",
                "Record",
                "Enum",
                "Generated",
                "StatusEnum",
                "Alternatives",
                "small-a",
                "small_a",
                "SMALLA");
        String schemas = names.stream()
                .map(name -> "    " + name
                        + ": {type: object, required: [a], properties: {a: {type: string}, b: {type: array,"
                        + " items: {$ref: '#/components/schemas/String'}}, status: {enum: [x]}, self: {$ref:"
                        + " '#/components/schemas/" + name + "'}}}\n")
                .collect(Collectors.joining());
        String responses = IntStream.range(0, names.size())
                .mapToObj(
                        i -> "        '" + (400 + i) + "': {description: d, content: {application/json: {schema: {$ref:"
                                + " '#/components/schemas/" + names.get(i) + "'}}}}\n")
                .collect(Collectors.joining());

        compiles(
                contract("  /things:\n    get:\n      operationId: getThing\n      responses:\n" + responses, schemas));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operationId: default",
                "operationId: notify",
                "operationId: a b-c",
                "tags: ['1 & two/three'], operationId: x",
                "tags: [one, two], operationId: x",
                "summary: no name",
                "description: '*/ \\u0041 {@code x} <p>'",
                "parameters: [{name: body, in: query, schema: {}}, {name: caller, in: header, schema: {}}]",
                "parameters: [{name: id, in: query, schema: {type: string}}, {name: id, in: header, schema: {type: string}}]",
                "parameters: [{name: class, in: query, schema: {enum: [1, 2]}}, {name: x, in: query, schema: {}}]",
            })
    void operationsWithAwkwardNamesCompile(String operation) {
        compiles(contract(
                "  /things/{thing id}/{a}.{b}:\n    get: {" + operation + ", responses: {'200': {description: d}}}\n",
                ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: array, items: {$ref: '#/components/schemas/Thing'}}",
                "{oneOf: [{type: array, items: {$ref: '#/components/schemas/Thing'}}, {type: string}]}",
                "{oneOf: [{$ref: '#/components/schemas/Thing'}, {type: string}, {type: integer}]}",
                "{anyOf: [{type: 'null'}]}",
                "{allOf: [{type: object, properties: {a: {type: string}}}, {properties: {a: {maxLength: 3}}}]}",
                "{type: object, properties: {a: {type: string}}, oneOf: [{properties: {b: {type: string}}}, {properties: {b: {type: integer}}}]}",
                "{type: object, required: [undeclared], properties: {a: {type: string}}}",
                "{type: object, additionalProperties: false}",
                "{type: object, patternProperties: {'^x': {type: integer}}}",
                "{type: array, prefixItems: [{type: string}, {type: integer}]}",
                "{enum: [a, A, a-, '', ' ', '+', '-', '1', 1, true, null, 2.5]}",
                "{type: object, properties: {wait: {}, getClass: {}, _: {}, '1st': {}, a-b: {}, a_b: {}, build: {}, value: {}, this: {}}}",
                "{$ref: '#/components/schemas/Other'}",
                "{type: [string, 'null'], enum: [a, null]}",
                "true",
                "false",
            })
    void rareSchemasCompile(String schema) {
        compiles(contract(
                "",
                "    Thing: " + schema
                        + "\n    Other: {type: object, properties: {t: {$ref: '#/components/schemas/Thing'}}}\n"));
    }

    @Test
    void anObjectMayHaveMorePropertiesThanARecordHasComponents() {
        String properties = IntStream.range(0, 300)
                .mapToObj(i -> "p" + i + ": {type: " + (i % 2 == 0 ? "integer" : "string") + "}")
                .collect(Collectors.joining(", "));
        GeneratedSources generated =
                compiles(contract("", "    Large: {type: object, required: [p0], properties: {" + properties + "}}\n"));
        String json = "{\"p0\":1,\"p7\":\"x\",\"p299\":\"y\",\"other\":true}";

        Object large = MAPPER.readValue(json, generated.model("Large"));

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(large))).isEqualTo(MAPPER.readTree(json));
        assertThat(large).isEqualTo(MAPPER.readValue(json, large.getClass()));
    }

    @Test
    void aReadOnlyPropertyIsRequiredInResponsesOnly() {
        String schema = "{type: object, required: [id], properties: {id: {type: string, readOnly: true}}}";
        String path = """
              /things:
                post:
                  operationId: post
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Both'}}}}
                  responses:
                    '200':
                      description: d
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Returned'}}}}
            """;

        GeneratedSources generated = compiles(contract(path, """
                    Both: %s
                    Returned: %s
                """.formatted(schema, schema)));

        assertThat(generated.source("model/Both")).contains("JsonNullable<String> id");
        assertThat(generated.source("model/Returned")).contains("@JsonProperty(\"id\") String id");
    }

    @Test
    void aDefaultThatOtherResponsesLeaveNoStatusIsLeftOut() {
        String responses = IntStream.rangeClosed(2, 5)
                .mapToObj(i -> "        " + i + "XX: {description: d}\n")
                .collect(Collectors.joining("", "", "        default: {description: d}\n"));

        GeneratedSources generated =
                compiles(contract("  /things:\n    get:\n      operationId: get\n      responses:\n" + responses, ""));

        assertThat(generated.source("api/DefaultApi"))
                .contains("record ServerError(int status)")
                .doesNotContain("record Default");
    }

    @Test
    void aRangeInLowerCaseHasAllItsStatuses() {
        String responses = "        '404': {description: d}\n        4xx: {description: d}\n";

        GeneratedSources generated =
                compiles(contract("  /things:\n    get:\n      operationId: get\n      responses:\n" + responses, ""));

        assertThat(generated.source("api/DefaultApi"))
                .contains("record ClientError(int status)")
                .contains("status < 400 || status > 499 || status == 404");
    }

    @Test
    void allGapsAreReportedAtOnce() {
        String paths = """
              /a:
                trace: {responses: {'200': {description: d}}}
              /b#c:
                get: {operationId: withFragment, responses: {'200': {description: d}}}
            """;
        String gaps =
                contract(paths, "    Thing: {type: object, properties: {a: {$ref: '#/components/schemas/Nothing'}}}\n");

        assertThatExceptionOfType(GapsException.class)
                .isThrownBy(() -> new GeneratedSources(gaps, folder, false))
                .satisfies(stopped -> assertThat(stopped.gaps()).hasSize(3))
                .withMessageContaining(
                        "#/components/schemas/Thing/properties/a: the reference '#/components/schemas/Nothing'")
                .withMessageContaining("TRACE")
                .withMessageContaining("withFragment")
                .withMessageContaining("onGap=opaque");
    }

    @Test
    void aGapMayBecomeOpaque() {
        String gap = contract(
                "",
                "    Thing: {type: object, properties: {a: {$ref: '#/components/schemas/Nothing'}, b: {type: string}}}\n");

        GeneratedSources generated = new GeneratedSources(gap, folder, true);

        assertThat(generated.diagnostics()).isEmpty();
        assertThat(generated.source("model/Thing")).contains("JsonNullable<Object> a", "JsonNullable<String> b");
    }

    private GeneratedSources compiles(String contract) {
        GeneratedSources generated = new GeneratedSources(contract, folder, false);
        assertThat(generated.diagnostics()).isEmpty();
        return generated;
    }

    private static String contract(String paths, String schemas) {
        return Stream.of(
                        "openapi: 3.1.0\ninfo: {title: Small, version: '1'}\n",
                        paths.isEmpty() ? "paths: {}\n" : "paths:\n" + paths,
                        schemas.isEmpty() ? "" : "components:\n  schemas:\n" + schemas)
                .collect(Collectors.joining());
    }
}
