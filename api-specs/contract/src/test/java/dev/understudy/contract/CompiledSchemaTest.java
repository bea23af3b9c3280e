package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledSchemaTest {

    @Test
    void aFaultNamesTheLocationsInTheValueAndInTheContract() {
        SchemaFault fault = TestContracts.responseSchema("3.1.0", """
                        Value:
                          properties:
                            a/b: {items: {$ref: '#/components/schemas/Short'}}
                        Short:
                          maxLength: 2
                        """)
                .judge(TestContracts.json("{\"a/b\":[\"x\",\"long\"]}"))
                .get(0);

        assertThat(fault.at()).hasToString("/a~1b/1");
        assertThat(fault.keyword()).isEqualTo("maxLength");
        assertThat(fault.keywordNode()).hasToString("api.yaml#/components/schemas/Short/maxLength");
        assertThat(fault.keywordNode().place()).hasToString("api.yaml:22");
        assertThat(fault.arguments()).containsExactly("2");
        assertThat(fault.received()).isEqualTo(TestContracts.json("\"long\""));
    }

    @Test
    void aSchemaMayReferToTheMetaschema() {
        CompiledSchema schema =
                TestContracts.responseSchema("3.1.0", "Value: {$ref: 'https://json-schema.org/draft/2020-12/schema'}");

        assertThat(schema.judge(TestContracts.json("{\"$defs\":{\"a\":{\"type\":\"string\"}}}")))
                .isEmpty();
        assertThat(schema.judge(TestContracts.json("{\"$defs\":{\"a\":{\"type\":1}}}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {type: string, nullable: true}                                     | null | true
                    {type: string}                                                     | null | false
                    {type: string, nullable: false}                                    | null | false
                    {type: string, nullable: true, enum: [a, null]}                    | null | true
                    {type: string, nullable: true, enum: [a]}                          | null | false
                    {nullable: true, allOf: [{type: string}]}                          | null | true
                    {nullable: true, oneOf: [{type: string}, {type: integer}]}         | null | true
                    {nullable: true, anyOf: [{type: string}]}                          | true | false
                    {type: integer, minimum: 5, exclusiveMinimum: true}                | 5    | false
                    {type: integer, minimum: 5, exclusiveMinimum: true}                | 6    | true
                    {type: integer, minimum: 5, exclusiveMinimum: false}               | 5    | true
                    {type: number, maximum: 5, exclusiveMaximum: true}                 | 5    | false
                    {type: number, maximum: 5, exclusiveMaximum: true}                 | 4.99 | true
                    {type: integer}                                                    | 1.0  | true
                    {type: integer}                                                    | 1e2  | true
                    {type: integer}                                                    | 1.5  | false
                    {$ref: '#/components/schemas/Text', maxLength: 1}                  | "ab" | true
                    {type: number, multipleOf: 0.01}                                   | 19.99 | true
                    {type: array, uniqueItems: true, items: {}}                        | [1, 1.0] | false
                    {type: array, uniqueItems: true, items: {}}                        | [1, true, "1"] | true
                    {type: string, maxLength: 1}                                       | "😀" | true
                    {enum: [1]}                                                        | 1.0  | true
                    """)
    void openApi30SchemasAreReadByTheRulesOfOpenApi30(String schema, String value, boolean valid) {
        CompiledSchema response = TestContracts.responseSchema("3.0.3", "Value: " + schema + "\nText: {type: string}");

        assertThat(response.judge(TestContracts.json(value)).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {$ref: '#/components/schemas/Text', maxLength: 1}             | "ab"   | false
                    {type: array, contains: {const: 1}, minContains: 0}           | []     | true
                    {type: array, contains: {const: 1}, maxContains: 1}           | [1, 1] | false
                    {type: array, prefixItems: [{type: integer}], items: false}   | [1]    | true
                    {type: array, prefixItems: [{type: integer}], items: false}   | []     | true
                    {type: array, prefixItems: [{type: integer}], items: false}   | [1, 2] | false
                    {const: null}                                                 | null   | true
                    {const: {a: [1]}}                                             | {"a":[1.0]} | true
                    {if: {type: string}, then: {maxLength: 1}}                    | 55     | true
                    {dependentRequired: {a: [b]}}                                 | {"a":1} | false
                    {propertyNames: {maxLength: 1}}                               | {"ab":1} | false
                    {allOf: [{properties: {a: {}}}], unevaluatedProperties: false} | {"a":1} | true
                    {allOf: [{properties: {a: {}}}], unevaluatedProperties: false} | {"b":1} | false
                    {anyOf: [{required: [a], properties: {a: {}}}, true], unevaluatedProperties: false} | {"a":1} | true
                    {type: object, properties: {$ref: {type: string}}}            | {"$ref":1} | false
                    {not: {}}                                                     | 1      | false
                    {type: integer, maximum: 10}                                  | 1e19   | false
                    {type: integer, minimum: -10}                                 | -1e30  | false
                    {type: integer, exclusiveMinimum: 10}                         | 1e999999999 | true
                    {type: integer, exclusiveMaximum: 10}                         | 10.0   | false
                    """)
    void openApi31SchemasAreReadByTheRulesOfJsonSchema(String schema, String value, boolean valid) {
        CompiledSchema response = TestContracts.responseSchema("3.1.0", "Value: " + schema + "\nText: {type: string}");

        assertThat(response.judge(TestContracts.json(value)).isEmpty()).isEqualTo(valid);
    }

    @Nested
    class Directions {

        private static final String SCHEMAS = """
                Value:
                  allOf:
                    - required: [id, secret, name]
                    - properties:
                        id: {$ref: '#/components/schemas/Id'}
                        secret: {type: string, writeOnly: true}
                        name: {type: string, readOnly: false}
                Id: {type: integer, readOnly: true}
                """;

        @ParameterizedTest
        @CsvSource({"3.0.3", "3.1.0"})
        void aRequestRequiresAndAllowsOnlyWritableProperties(String version) {
            CompiledSchema request = TestContracts.requestSchema(version, SCHEMAS);

            assertThat(request.judge(TestContracts.json("{\"name\":\"a\",\"secret\":\"s\"}")))
                    .isEmpty();
            assertThat(keywords(request, "{\"name\":\"a\"}")).containsExactly("required");
            assertThat(keywords(request, "{\"name\":\"a\",\"secret\":\"s\",\"id\":1}"))
                    .containsExactly("readOnly");
        }

        @ParameterizedTest
        @CsvSource({"3.0.3", "3.1.0"})
        void aResponseRequiresAndAllowsOnlyReadableProperties(String version) {
            CompiledSchema response = TestContracts.responseSchema(version, SCHEMAS);

            assertThat(response.judge(TestContracts.json("{\"name\":\"a\",\"id\":1}")))
                    .isEmpty();
            assertThat(keywords(response, "{\"name\":\"a\"}")).containsExactly("required");
            assertThat(keywords(response, "{\"name\":\"a\",\"secret\":\"s\",\"id\":1}"))
                    .containsExactly("writeOnly");
        }
    }

    @Nested
    class Discriminators {

        private static final String UNION = """
                Value:
                  oneOf:
                    - $ref: '#/components/schemas/Cat'
                    - $ref: '#/components/schemas/Dog'
                  discriminator:
                    propertyName: kind
                    mapping: {feline: '#/components/schemas/Cat', canine: Dog}
                Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: boolean}}}
                """;

        @ParameterizedTest
        @CsvSource({"3.0.3", "3.1.0"})
        void onlyTheSchemaThatTheDiscriminatorNamesIsApplied(String version) {
            CompiledSchema response = TestContracts.responseSchema(version, UNION);

            assertThat(response.judge(TestContracts.json("{\"kind\":\"feline\"}")))
                    .isEmpty();
            assertThat(response.judge(TestContracts.json("{\"kind\":\"Dog\",\"lives\":true}")))
                    .isEmpty();
            assertThat(keywords(response, "{\"kind\":\"canine\",\"lives\":9}")).containsExactly("type");
        }

        @Test
        void anUnknownDiscriminatorValueIsReported() {
            SchemaFault fault = TestContracts.responseSchema("3.1.0", UNION)
                    .judge(TestContracts.json("{\"kind\":\"cow\"}"))
                    .get(0);

            assertThat(fault.keyword()).isEqualTo("discriminator");
            assertThat(fault.at()).hasToString("/kind");
            assertThat(fault.arguments()).containsExactlyInAnyOrder("Cat", "Dog", "feline", "canine");
        }

        @Test
        void withoutADiscriminatorValueAllBranchesAreApplied() {
            assertThat(keywords(TestContracts.responseSchema("3.1.0", UNION), "{}"))
                    .containsExactly("oneOf");
        }

        @Test
        void branchesWithAConstForTheDiscriminatorNeedNoMapping() {
            CompiledSchema response = TestContracts.responseSchema("3.1.0", """
                    Value:
                      discriminator: {propertyName: kind}
                      anyOf:
                        - $ref: '#/components/schemas/CatDto'
                        - {properties: {kind: {const: dog}, age: {type: integer}}}
                    CatDto: {properties: {kind: {const: cat}, age: {type: string}}}
                    """);

            assertThat(response.judge(TestContracts.json("{\"kind\":\"cat\",\"age\":\"x\"}")))
                    .isEmpty();
            assertThat(keywords(response, "{\"kind\":\"dog\",\"age\":\"x\"}")).containsExactly("type");
        }

        @Test
        void aValueIsValidatedByTheSubtypeThatItsDiscriminatorNames() {
            CompiledSchema response = TestContracts.responseSchema("3.0.3", """
                    Value:
                      type: object
                      required: [kind]
                      properties: {kind: {type: string}}
                      discriminator: {propertyName: kind}
                    Cat: {allOf: [{$ref: '#/components/schemas/Value'}, {required: [lives]}]}
                    Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {required: [mane]}]}
                    """);

            assertThat(response.judge(TestContracts.json("{\"kind\":\"Value\"}")))
                    .isEmpty();
            assertThat(response.judge(TestContracts.json("{\"kind\":\"Lion\",\"lives\":9,\"mane\":1}")))
                    .isEmpty();
            assertThat(keywords(response, "{\"kind\":\"Lion\",\"mane\":1}")).containsExactly("required");
            assertThat(keywords(response, "{\"kind\":\"Dog\"}")).containsExactly("discriminator");
        }
    }

    @Nested
    class Unions {

        @Test
        void theFaultsOfTheIntendedBranchAreReported() {
            CompiledSchema response = TestContracts.responseSchema("3.1.0", """
                    Value:
                      oneOf:
                        - {type: object, additionalProperties: false, properties: {a: {type: integer}}}
                        - {type: 'null'}
                    """);

            assertThat(response.judge(TestContracts.json("{\"a\":\"x\",\"b\":1}")))
                    .extracting(SchemaFault::keyword)
                    .containsExactlyInAnyOrder("type", "additionalProperties");
        }

        @Test
        void theUnionItselfIsReportedIfTheIntendedBranchIsUnclear() {
            SchemaFault fault = TestContracts.responseSchema(
                            "3.1.0", "Value: {anyOf: [{type: integer}, {type: boolean}]}")
                    .judge(TestContracts.json("\"x\""))
                    .get(0);

            assertThat(fault.keyword()).isEqualTo("anyOf");
            assertThat(fault.message()).isEqualTo("fits none of the schemas (schema 0: type; schema 1: type)");
        }

        @Test
        void aValueThatSatisfiesMoreThanOneBranchOfAOneOfIsReported() {
            SchemaFault fault = TestContracts.responseSchema("3.1.0", "Value: {oneOf: [{type: integer}, {minimum: 0}]}")
                    .judge(TestContracts.json("1"))
                    .get(0);

            assertThat(fault.message()).isEqualTo("fits more than one of the schemas, and must fit exactly one");
        }
    }

    @Test
    void aDynamicReferenceResolvesToTheOutermostAnchor() {
        CompiledSchema response = TestContracts.responseSchema("3.1.0", """
                Value:
                  $id: https://a.example/numbers
                  $ref: list
                  $defs:
                    element: {$dynamicAnchor: element, type: integer}
                List:
                  $id: https://a.example/list
                  type: array
                  items: {$dynamicRef: '#element'}
                  $defs:
                    element: {$dynamicAnchor: element}
                """);

        assertThat(response.judge(TestContracts.json("[1, 2]"))).isEmpty();
        assertThat(keywords(response, "[1, \"a\"]")).containsExactly("type");
    }

    @Test
    void anOlderDialectIsReadByItsOwnRules() {
        CompiledSchema response = TestContracts.responseSchema("3.1.0", """
                Value:
                  $id: https://a.example/old
                  $schema: http://json-schema.org/draft-07/schema#
                  items: [{type: integer}]
                  additionalItems: false
                """);

        assertThat(response.judge(TestContracts.json("[1]"))).isEmpty();
        assertThat(keywords(response, "[1, 2]")).containsExactly("additionalItems");
    }

    @Test
    void forAValueOfTheWrongTypeNothingElseIsReported() {
        assertThat(keywords(
                        TestContracts.responseSchema("3.1.0", "Value: {type: integer, enum: [1], multipleOf: 2}"),
                        "\"x\""))
                .containsExactly("type");
    }

    @Test
    void aFaultInADeeplyNestedValueIsFound() {
        CompiledSchema response = TestContracts.responseSchema("3.1.0", """
                Value:
                  type: array
                  items: {$ref: '#/components/schemas/Value'}
                """);
        int depth = 400;

        assertThat(keywords(response, "[".repeat(depth) + "1" + "]".repeat(depth)))
                .containsExactly("type");
    }

    private static List<String> keywords(CompiledSchema schema, String value) {
        return schema.judge(TestContracts.json(value)).stream()
                .map(SchemaFault::keyword)
                .toList();
    }
}
