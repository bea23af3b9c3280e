package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unions stop the generators of all languages with the same sentence, which names the schema. Headers are text. */
class UnionsTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /things:
                put:
                  operationId: putThing
                  parameters:
                    - {name: q, in: query, schema: PARAMETER}
                  requestBody: {content: {application/json: {schema: REQUEST}}}
                  responses:
                    "200":
                      description: d
                      headers: {X-Rate: {schema: HEADER}, X-Limit: {$ref: '#/components/headers/Limit'}}
                      content: {application/json: {schema: RESPONSE}}
            components:
              headers:
                Limit: {schema: HEADER}
              schemas:
                One: COMPONENT
                Thing:
                  type: object
                  properties:
                    p: PROPERTY
                    list: {type: array, items: ITEM}
                    map: {type: object, additionalProperties: VALUE}
            """;

    private static final List<String> LANGUAGES = List.of("java", "typescript", "python", "go");
    private static final String ONE_TYPE = "{type: string}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PARAMETER, putThing_q_parameter",
        "REQUEST, putThing_request",
        "RESPONSE, putThing_200_response",
        "COMPONENT, One",
        "PROPERTY, Thing_p",
        "ITEM, Thing_list_inner",
        "VALUE, Thing_map_value",
    })
    void aUnionStopsWithTheNameOfTheSchema(String place, String schema) {
        for (String language : LANGUAGES) {
            assertThat(catchThrowable(() -> generate(language, place, "{oneOf: [{type: string}, {type: integer}]}")))
                    .as(language)
                    .hasMessageStartingWith("The schema '%s' is a union (oneOf), for which".formatted(schema))
                    .hasNoCause();
            assertThat(catchThrowable(() -> generate(language, place, "{type: [string, integer, 'null']}")))
                    .as(language)
                    .hasMessageStartingWith("The schema '%s' is a union (anyOf), for which".formatted(schema))
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java | PutThingResponse.java | Optional<String> xRate() | Optional<String> xLimit()",
                "typescript | operations.ts | xRate?: string | xLimit?: string",
                "python | operations.py | x_rate: str | x_limit: str",
                "go | results.go | XRate *string | XLimit *string",
            })
    void aHeaderThatIsAUnionIsText(String language, String file, String header, String referenced) throws IOException {
        for (String union : List.of(
                "{oneOf: [{type: string}, {type: integer}]}",
                "{type: [string, integer]}",
                "{type: array, items: {type: integer}}")) {
            generate(language, "HEADER", union);

            assertThat(SmallContract.read(folder, file)).contains(header, referenced);
        }
    }

    private void generate(String language, String place, String schema) throws IOException {
        String contract = CONTRACT.replace(place, schema)
                .replaceAll("\\b(?:PARAMETER|REQUEST|HEADER|RESPONSE|COMPONENT|PROPERTY|ITEM|VALUE)\\b", ONE_TYPE);
        SmallContract.generate("understudy-" + language + "-client", contract, folder);
    }
}
