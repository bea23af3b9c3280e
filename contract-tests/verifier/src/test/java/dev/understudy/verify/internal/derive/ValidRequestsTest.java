package dev.understudy.verify.internal.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid request is found for every schema that has a valid value of reasonable size. */
class ValidRequestsTest {

    private static final String COMPONENTS = """
            components:
              schemas:
                Cat: {type: object, required: [t, lives], properties: {t: {type: string}, lives: {type: integer}}}
                Dog: {type: object, required: [t, bark], properties: {t: {type: string}, bark: {type: boolean}}}
                CatE: {type: object, required: [t, lives], properties: {t: {enum: [CatE]}, lives: {type: integer}}}
                DogE: {type: object, required: [t, bark], properties: {t: {const: DogE}, bark: {type: boolean}}}
                Pet: {type: object, required: [t], properties: {t: {type: string}}, discriminator: {propertyName: t}}
                PetCat:
                  allOf:
                    - {$ref: '#/components/schemas/Pet'}
                    - {type: object, required: [lives], properties: {lives: {type: integer}}}
                Tree: {type: object, required: [c], properties: {c: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                Node:
                  type: object
                  required: [next]
                  properties: {next: {anyOf: [{$ref: '#/components/schemas/Node'}, {type: 'null'}]}}
                List:
                  $id: https://example.org/list
                  type: object
                  required: [items]
                  properties: {items: {type: array, minItems: 1, items: {$dynamicRef: '#T'}}}
                  $defs: {T: {$dynamicAnchor: T}}
                IntegerList:
                  $id: https://example.org/integers
                  $ref: list
                  $defs: {T: {$dynamicAnchor: T, type: integer}}
            """;

    @TempDir
    Path folder;

    static List<String> schemas() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/satisfiable-schemas.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aValidBodyIsFound(String schema) {
        OperationTestCases cases = body(schema);

        assertThat(cases.partsWithoutValue()).isEmpty();
        assertThat(cases.operation()
                        .jsonRequestSchema()
                        .orElseThrow()
                        .judge(cases.defaultRequest().orElseThrow().body().orElseThrow()))
                .isEmpty();
        assertThat(cases.validCases()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, pattern: '^[a-z]+$', minLength: 40}",
                "{type: string, pattern: '^[0-9a-f]+$', minLength: 64, maxLength: 64}",
                "{type: string, pattern: '^usr_[A-Za-z0-9]{24}$'}",
                "{type: string, pattern: '^[a-z]+/[a-z]+$'}",
                "{type: string, pattern: '^(?!\\.{1,2}$)[^/]+$'}",
                "{type: integer, multipleOf: 7, minimum: 100, not: {const: 105}}",
                "{type: array, items: {type: string, pattern: '^[A-Z]{3}$'}, minItems: 2, uniqueItems: true}",
                "{oneOf: [{type: integer, minimum: 5}, {type: integer, multipleOf: 2}]}",
            })
    void aValidParameterIsFound(String schema) {
        for (String in : List.of("path", "query", "header", "cookie")) {
            assertThat(parameter(in, schema).partsWithoutValue()).as(in).isEmpty();
        }
    }

    @Test
    void ifNoValueIsFoundThePartIsNamed() {
        assertThat(body("{type: string, minLength: 5, maxLength: 3}").partsWithoutValue())
                .containsExactly("the request body");
        assertThat(parameter("query", "{not: {}}").partsWithoutValue()).containsExactly("the query parameter 'v'");
    }

    private OperationTestCases body(String schema) {
        return cases("""
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths:
                  /things:
                    post:
                      requestBody:
                        required: true
                        content:
                          application/json:
                            schema: %s
                      responses: {'200': {description: fine}}
                """.formatted(schema) + COMPONENTS);
    }

    private OperationTestCases parameter(String in, String schema) {
        return cases("""
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths:
                  /things%s:
                    get:
                      parameters: [{name: v, in: %s, required: true, schema: %s}]
                      responses: {'200': {description: fine}}
                """.formatted(in.equals("path") ? "/{v}" : "", in, schema));
    }

    private OperationTestCases cases(String document) {
        try {
            Contract contract = Contract.open(Files.writeString(folder.resolve("contract.yaml"), document));
            return OperationTestCases.of(contract, contract.operations(), Profile.ofHeaders(List.of()))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
