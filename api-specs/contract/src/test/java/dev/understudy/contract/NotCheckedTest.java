package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.schema.NotChecked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotCheckedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    3.1.0 | format: starsign                | /format           | the format 'starsign' is not known
                    3.1.0 | colour: red                     | /colour           | 'colour' is not a keyword of https://spec.openapis.org/oas/3.1/dialect/base
                    3.0.3 | const: 1                        | /const            | 'const' is not a keyword of understudy:openapi-3.0
                    3.1.0 | nullable: true                  | /nullable         | 'nullable' is not a keyword of https://spec.openapis.org/oas/3.1/dialect/base
                    3.1.0 | pattern: '('                    | /pattern          | the regular expression '(' cannot be read
                    3.1.0 | patternProperties: {'(': true}  | /patternProperties/( | the regular expression '(' cannot be read
                    3.1.0 | type: file                      | /type             | the type "file" is not known
                    3.1.0 | required: true                  | /required         | 'required' must be an array
                    3.1.0 | minLength: -1                   | /minLength        | 'minLength' must be a non-negative integer
                    3.1.0 | maximum: '5'                    | /maximum          | 'maximum' must be a number
                    3.1.0 | allOf: []                       | /allOf            | 'allOf' must be a non-empty array of schemas
                    3.1.0 | items: 5                        | /items            | 'items' must be a schema
                    3.1.0 | contentEncoding: rot13          | /contentEncoding  | the encoding 'rot13' is not supported
                    3.1.0 | contentMediaType: image/png     | /contentMediaType | content of media type 'image/png' is not supported
                    3.1.0 | discriminator: {}               | /discriminator    | the discriminator has no propertyName
                    3.1.0 | $schema: 'urn:mine'             | /$schema          | the dialect 'urn:mine' is not known; the schema is read as OpenAPI 3.1
                    3.1.0 | $ref: '#/nowhere'               | /$ref             | the reference '#/nowhere' points to nothing
                    3.1.0 | $ref: 'https://a.example/b'     | /$ref             | the reference 'https://a.example/b' is on the network, and references are never fetched
                    3.1.0 | $ref: 'other.yaml'              | /$ref             | the reference 'other.yaml' names a file that cannot be read
                    3.1.0 | $ref: '#nowhere'                | /$ref             | the reference '#nowhere' names an anchor that does not exist
                    3.1.0 | $ref: '#/components/schemas/Value' | /$ref          | the reference leads back to itself in an endless cycle
                    """)
    void uncheckedKeywordsAreListedWithTheirLocation(String version, String keyword, String pointer, String reason) {
        Contract contract = TestContracts.contract(version, "Value:\n  " + keyword);

        assertThat(contract.notChecked()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(reason);
            assertThat(entry.place().pointer()).hasToString("/components/schemas/Value" + pointer);
            assertThat(entry.place().line()).isEqualTo(19);
        });
    }

    @Test
    void uncheckedBodiesAreListed() {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                webhooks:
                  called: {}
                paths:
                  /a:
                    post:
                      callbacks:
                        called: {}
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: {type: object}
                            encoding: {a: {contentType: image/png}}
                      responses:
                        '200':
                          content:
                            application/xml:
                              schema: {type: object}
                            image/png:
                              schema: {type: string, format: binary}
                            text/plain:
                              schema: {type: object}
                """);

        assertThat(contract.notChecked())
                .extracting(NotChecked::reason)
                .containsExactlyInAnyOrder(
                        "requests that the server sends are not observed",
                        "requests that the server sends are not observed",
                        "bodies of type multipart/form-data are not read",
                        "the encoding of the parts is not checked",
                        "bodies of type application/xml are not read",
                        "the schema requires an object or array, but plain text is neither");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "application/xml     | {type: string, pattern: '^Z$'}",
                "application/xml     | {required: [id], properties: {id: {type: integer}}}",
                "application/xml     | {oneOf: [{required: [id]}, {required: [x]}]}",
                "application/xml     | {$ref: '#/components/schemas/Short'}",
                "application/xml     | {type: string, format: date}",
                "application/xml     | {not: {type: string}}",
                "application/xml     | false",
                "text/csv            | {type: string, pattern: '^Z$'}",
                "text/event-stream   | {type: string, enum: [a]}",
                "multipart/form-data | {required: [a], properties: {a: {type: integer}}}",
                "image/png           | {type: string, format: binary, maxLength: 5}",
            })
    void aConstrainedBodyThatIsNotReadIsListed(String mediaType, String schema) {
        assertThat(bodyOf(mediaType, schema).notChecked())
                .extracting(NotChecked::reason)
                .containsExactly("bodies of type " + mediaType + " are not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "image/png        | {type: string, format: binary}",
                "image/png        | {}",
                "image/png        | true",
                "application/xml  | {type: string, description: Free text, example: <a/>, x-order: 1}",
                "application/xml  | {allOf: [{type: string}, {title: Text}]}",
            })
    void aBodyThatMayBeAnyTextIsNotListed(String mediaType, String schema) {
        assertThat(bodyOf(mediaType, schema).notChecked()).isEmpty();
    }

    @Test
    void whatOpenApiLeavesOpenIsListed() {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                paths:
                  /a:
                    post:
                      parameters:
                        - {name: a, in: query, style: deepObject, schema: {type: object, properties: {b: {type: array}}}}
                        - {name: c, in: query, style: deepObject, schema: {type: object, properties: {d: {type: string}}}}
                      requestBody:
                        content:
                          application/x-www-form-urlencoded:
                            schema: {type: object, properties: {a: {type: string}, e: {type: object, properties: {f: {type: array}}}}}
                            encoding: {a: {contentType: image/png}, e: {style: deepObject}}
                """);

        assertThat(contract.notChecked())
                .extracting(NotChecked::reason)
                .containsExactly(
                        "OpenAPI does not define how the style deepObject represents arrays and nested objects",
                        "values of type image/png are not read",
                        "OpenAPI does not define how the style deepObject represents arrays and nested objects");
    }

    @Test
    void whatIsNewInOpenApi32IsListed() {
        Contract contract = TestContracts.contract("""
                openapi: 3.2.0
                paths:
                  /a:
                    query: {responses: {}}
                    additionalOperations: {LINK: {responses: {}}}
                    get:
                      parameters: [{name: q, in: querystring, content: {text/plain: {}}}]
                      responses: {'200': {content: {application/jsonl: {itemSchema: {type: object}}}}}
                """);

        assertThat(contract.operations()).hasToString("[GET /a]");
        assertThat(contract.notChecked())
                .extracting(NotChecked::reason)
                .containsExactlyInAnyOrder(
                        "OpenAPI 3.2 is read like 3.1; what is new in it is not checked",
                        "operations of OpenAPI 3.2 with methods that 3.1 does not have are not read",
                        "operations of OpenAPI 3.2 with methods that 3.1 does not have are not read",
                        "'in' must be path, query, header or cookie",
                        "the items of a stream are not read");
    }

    private static Contract bodyOf(String mediaType, String schema) {
        return TestContracts.contract("""
                openapi: 3.1.0
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          content:
                            %s: {schema: %s}
                components:
                  schemas:
                    Short: {type: string, maxLength: 5}
                """.formatted(mediaType, schema));
    }

    @Test
    void uncheckedKeywordsRejectNothing() {
        for (String schema : List.of(
                "not: {format: starsign}",
                "not: {pattern: '('}",
                "not: {type: file}",
                "not: {$ref: '#/components/schemas/Other'}\nOther: {allOf: [{$ref: '#/components/schemas/Unknown'}]}\n"
                        + "Unknown: {format: starsign}",
                "oneOf: [{format: starsign}, {format: birthstone}]",
                "oneOf: [{$ref: '#/components/schemas/A'}, {type: [string, object]}]\nA: {pattern: '('}",
                "if: {format: starsign}\n  then: false",
                "if: {format: starsign}\n  then: {properties: {a: true}}\n  unevaluatedProperties: false",
                "properties: {a: {contains: {format: starsign}, maxContains: 0}}",
                "format: starsign",
                "$ref: 'https://a.example/b'",
                "oneOf: [{type: string}, {$ref: 'https://a.example/b'}]",
                "not: {$ref: 'https://a.example/b'}",
                "allOf: [{$ref: 'https://a.example/b'}]\n  unevaluatedProperties: false",
                "patternProperties: {'(': true}\n  additionalProperties: false")) {
            CompiledSchema value = TestContracts.responseSchema("3.1.0", "Value:\n  " + schema);

            assertThat(value.judge(TestContracts.json("\"a\""))).as(schema).isEmpty();
            assertThat(value.judge(TestContracts.json("{\"a\":1}"))).as(schema).isEmpty();
        }
    }

    @Test
    void whatRemainsOfAKeywordIsChecked() {
        CompiledSchema union = TestContracts.responseSchema(
                "3.1.0", "Value:\n  oneOf: [{type: string, format: starsign}, {type: integer}]");
        CompiledSchema version30 = TestContracts.responseSchema(
                "3.0.3",
                "Value:\n  oneOf: [{type: object, properties: {kind: {const: a}}}, {type: object, properties: {kind: {const: b}}}]");

        assertThat(union.judge(TestContracts.json("true"))).isNotEmpty();
        assertThat(union.judge(TestContracts.json("1"))).isEmpty();
        assertThat(version30.judge(TestContracts.json("{\"kind\":\"a\"}"))).isEmpty();
        assertThat(version30.judge(TestContracts.json("1"))).isNotEmpty();
    }

    @Test
    void schemasThatContainThemselvesAreChecked() {
        CompiledSchema value = TestContracts.responseSchema("3.1.0", """
                Value:
                  type: object
                  properties:
                    next: {$ref: '#/components/schemas/Value'}
                  additionalProperties: false
                """);

        assertThat(value.judge(TestContracts.json("{\"next\":{\"next\":{\"other\":1}}}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.at()).hasToString("/next/next"));
    }
}
