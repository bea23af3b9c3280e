package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.schema.Direction;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server asks a contract for its base path, for schemas by reference, and for default values. */
class ServingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        -                                                                                       | ''
        []                                                                                      | ''
        [{url: 'https://a.example'}, {url: 'https://a.example/v2'}]                             | ''
        [{url: 'https://a.example/v1/'}, {url: 'https://a.example/v1/longer'}]                  | /v1
        [{url: /v1}]                                                                            | /v1
        [{url: 'https://a.example/{v}', variables: {v: {default: v3, enum: [v2, v3]}}}]         | /v3
        [{url: '{scheme}://a.example/{v}/x', variables: {v: {default: v3}, scheme: {default: http}}}] | /v3/x
        [{url: 'https://a.example/{v}'}]                                                        | ''
        """)
    void theDefaultBasePathIsThatOfTheFirstServer(String servers, String basePath) {
        Contract contract = TestContracts.contract("openapi: 3.1.0\npaths: {/a: {get: {servers: [{url: /other}]}}}\n"
                + (servers == null ? "" : "servers: " + servers));
        assertThat(contract.defaultBasePath()).isEqualTo(basePath);
    }

    @Test
    void aSchemaIsFoundByItsReference() {
        Contract contract = TestContracts.contract("""
            openapi: 3.1.0
            paths: {}
            components:
              schemas:
                Pet: {oneOf: [{type: integer, maximum: 3}, {$ref: '#/components/schemas/Name'}]}
                Name: {type: string}
            """);
        assertThat(contract.schemaAt("#/components/schemas/Pet/oneOf/0", Direction.REQUEST)
                        .judge(StrictJson.read("4".getBytes(StandardCharsets.US_ASCII))))
                .hasSize(1);
        assertThat(contract.schemaAt("#/components/schemas/Pet/oneOf/1", Direction.REQUEST)
                        .judge(StrictJson.read("4".getBytes(StandardCharsets.US_ASCII))))
                .hasSize(1);
        assertThatThrownBy(() -> contract.schemaAt("#/components/schemas/Dog", Direction.REQUEST))
                .isInstanceOf(ContractException.class)
                .hasMessage("The reference '#/components/schemas/Dog' points to nothing.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        {type: integer, default: 5}                                           | 5
        {type: integer}                                                       | -
        {$ref: '#/components/schemas/Size'}                                   | "small"
        {$ref: '#/components/schemas/Size', default: large}                   | "large"
        {allOf: [{type: string}, {$ref: '#/components/schemas/Size'}]}        | "small"
        {oneOf: [{type: string, default: x}, {type: integer}]}                | -
        {$ref: '#/components/schemas/Endless'}                                | -
        {type: 'null', default: null}                                         | null
        """)
    void theDefaultValueIsThatOfTheSchemaOrOfOneThatItIncludes(String schema, String value) {
        Contract contract = TestContracts.contract("""
            openapi: 3.1.0
            paths: {}
            components:
              schemas:
                Size: {type: string, default: small}
                Endless: {allOf: [{$ref: '#/components/schemas/Endless'}]}
                Value: %s
            """.formatted(schema));
        assertThat(contract.schemaAt("#/components/schemas/Value", Direction.REQUEST)
                        .defaultValue()
                        .map(Object::toString)
                        .orElse(null))
                .isEqualTo(value);
    }
}
