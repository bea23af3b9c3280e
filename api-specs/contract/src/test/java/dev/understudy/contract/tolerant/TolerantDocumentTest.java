package dev.understudy.contract.tolerant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TolerantDocumentTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            paths:
              /x:
                patch:
                  parameters: [{name: p, in: query, schema: {type: string, format: uuid}}]
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Request'}}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    '204': {description: nothing}
                    '429': {$ref: '#/components/responses/Limited'}
            components:
              responses:
                Limited:
                  description: too many
                  headers: {Retry-After: {$ref: '#/components/headers/RetryAfter'}}
                  content: {application/json: {schema: {const: {}, additionalProperties: false}}}
              headers:
                RetryAfter: {required: true, schema: {type: integer, minimum: 1}}
              schemas:
                Request: {type: object, properties: {id: {type: string, format: uuid}}, additionalProperties: false}
                Thing:
                  type: object
                  required: [id]
                  additionalProperties: false
                  properties:
                    id: {type: string, format: uuid, maxLength: 36}
                    kind: {enum: [a, null]}
                    code: {const: 7}
                    enum: {type: string, enum: [x]}
                    parent: {oneOf: [{$ref: '#/components/schemas/Thing'}, {type: 'null'}]}
                    tags: {type: array, uniqueItems: true, items: {type: number, exclusiveMinimum: 0}}
                    counts: {type: object, additionalProperties: {type: integer, format: int32}}
            """;

    private static final JsonNode ORIGINAL = YamlReader.parse(CONTRACT, "contract");
    private static final JsonNode TOLERANT = TolerantDocument.of(ORIGINAL);

    @Test
    void schemasOfResponsesAreOpenAndHaveTypesOnly() {
        assertThat(TOLERANT.at("/components/schemas/Thing")).isEqualTo(YamlReader.parse("""
                        type: object
                        required: [id]
                        properties:
                          id: {type: string}
                          kind: {type: [string, 'null']}
                          code: {type: integer, format: int64}
                          enum: {type: string}
                          parent: {oneOf: [{$ref: '#/components/schemas/Thing'}, {type: 'null'}]}
                          tags: {type: array, items: {type: number}}
                          counts: {type: object, additionalProperties: {type: integer, format: int64}}
                        """, "expected"));
        assertThat(TOLERANT.at("/components/responses/Limited/content/application~1json/schema"))
                .isEqualTo(YamlReader.parse("{type: object}", "expected"));
    }

    @Test
    void requestsStayAsTheyAre() {
        assertThat(TOLERANT.at("/components/schemas/Request")).isEqualTo(ORIGINAL.at("/components/schemas/Request"));
        assertThat(TOLERANT.at("/paths/~1x/patch/parameters")).isEqualTo(ORIGINAL.at("/paths/~1x/patch/parameters"));
    }

    @Test
    void headersMayBeMissing() {
        assertThat(TOLERANT.at("/components/headers/RetryAfter"))
                .isEqualTo(YamlReader.parse("{schema: {type: integer, format: int64}}", "expected"));
    }

    @Test
    void everyOtherStatusAndMediaTypeIsDeclared() {
        JsonNode responses = TOLERANT.at("/paths/~1x/patch/responses");

        assertThat(responses.at("/default/content").has("*/*")).isTrue();
        assertThat(responses.at("/200/content").has("*/*")).isTrue();
        assertThat(responses.at("/204").has("content")).isFalse();
    }

    @Test
    void rangesOfStatusesAreInUpperCase() {
        JsonNode document = YamlReader.parse(
                "{paths: {/x: {get: {responses: {'404': {}, 4xx: {description: d}, 5Xx: {}, default: {}}}}}}",
                "contract");

        assertThat(TolerantDocument.of(document).at("/paths/~1x/get/responses"))
                .isEqualTo(YamlReader.parse("{'404': {}, 4XX: {description: d}, 5XX: {}, default: {}}", "expected"));
    }

    @Test
    void whatAPartRequiresOfAnotherOneIsAPartOfItsOwn() {
        JsonNode document = YamlReader.parse("""
                required: [a]
                allOf: [{$ref: '#/b'}, {required: [b, c], properties: {c: {}}}]
                properties: {}
                """, "schema");

        assertThat(TolerantDocument.of(document)).isEqualTo(YamlReader.parse("""
                allOf: [{$ref: '#/b'}, {required: [c], properties: {c: {}}}, {required: [a, b]}]
                properties: {}
                """, "expected"));
    }

    @Test
    void theGivenDocumentStaysAsItIs() {
        assertThat(ORIGINAL).isEqualTo(YamlReader.parse(CONTRACT, "contract"));
    }
}
