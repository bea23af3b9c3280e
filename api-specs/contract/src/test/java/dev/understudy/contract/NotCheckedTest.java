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
                    3.1.0 | colour: red                     | /colour           | 'colour' is no keyword of https://spec.openapis.org/oas/3.1/dialect/base
                    3.0.3 | const: 1                        | /const            | 'const' is no keyword of understudy:openapi-3.0
                    3.1.0 | nullable: true                  | /nullable         | 'nullable' is no keyword of https://spec.openapis.org/oas/3.1/dialect/base
                    3.1.0 | pattern: '('                    | /pattern          | the regular expression '(' cannot be read
                    3.1.0 | patternProperties: {'(': true}  | /patternProperties/( | the regular expression '(' cannot be read
                    3.1.0 | type: file                      | /type             | there is no type "file"
                    3.1.0 | required: true                  | /required         | behind 'required' should stand a list
                    3.1.0 | minLength: -1                   | /minLength        | behind 'minLength' should stand a whole number, not negative
                    3.1.0 | maximum: '5'                    | /maximum          | behind 'maximum' should stand a number
                    3.1.0 | allOf: []                       | /allOf            | behind 'allOf' should stand a list of schemas
                    3.1.0 | items: 5                        | /items            | behind 'items' should stand a schema
                    3.1.0 | contentEncoding: rot13          | /contentEncoding  | the encoding 'rot13' is not read
                    3.1.0 | contentMediaType: image/png     | /contentMediaType | content of type 'image/png' is not read
                    3.1.0 | discriminator: {}               | /discriminator    | it names no property
                    3.1.0 | $schema: 'urn:mine'             | /$schema          | the dialect 'urn:mine' is not known and read as OpenAPI 3.1's
                    3.1.0 | $ref: '#/nowhere'               | /$ref             | the reference '#/nowhere' points to nothing
                    3.1.0 | $ref: 'https://a.example/b'     | /$ref             | the reference 'https://a.example/b' lies on the network, and contracts are never fetched
                    3.1.0 | $ref: 'other.yaml'              | /$ref             | the reference 'other.yaml' names a file that cannot be read
                    3.1.0 | $ref: '#nowhere'                | /$ref             | the reference '#nowhere' names an anchor that is nowhere
                    3.1.0 | $ref: '#/components/schemas/Value' | /$ref          | the reference leads back to where it stands, without end
                    """)
    void itIsListedWithItsPlace(String version, String keyword, String pointer, String reason) {
        Contract contract = Texts.contract(version, "Value:\n  " + keyword);

        assertThat(contract.notChecked()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo(reason);
            assertThat(entry.place().pointer()).hasToString("/components/schemas/Value" + pointer);
            assertThat(entry.place().line()).isEqualTo(19);
        });
    }

    @Test
    void bodiesThatNobodyReadsAreListed() {
        Contract contract = Texts.contract("""
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
                        "what the server calls is not seen by its caller",
                        "what the server calls is not seen by its caller",
                        "bodies of type multipart/form-data are not read",
                        "how the parts are written is not read",
                        "bodies of type application/xml are not read",
                        "a text has no parts, as the schema would have it");
    }

    @Test
    void whatIsNotCheckedRefusesNothing() {
        for (String schema : List.of(
                "format: starsign",
                "$ref: 'https://a.example/b'",
                "oneOf: [{type: string}, {$ref: 'https://a.example/b'}]",
                "not: {$ref: 'https://a.example/b'}",
                "allOf: [{$ref: 'https://a.example/b'}]\n  unevaluatedProperties: false",
                "patternProperties: {'(': true}\n  additionalProperties: false")) {
            BodySchema value = Texts.answer("3.1.0", "Value:\n  " + schema);

            assertThat(value.judge(Texts.json("\"a\""))).as(schema).isEmpty();
            assertThat(value.judge(Texts.json("{\"a\":1}"))).as(schema).isEmpty();
        }
    }

    @Test
    void schemasThatContainThemselvesAreChecked() {
        BodySchema value = Texts.answer("3.1.0", """
                Value:
                  type: object
                  properties:
                    next: {$ref: '#/components/schemas/Value'}
                  additionalProperties: false
                """);

        assertThat(value.judge(Texts.json("{\"next\":{\"next\":{\"other\":1}}}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.at()).hasToString("/next/next"));
    }
}
