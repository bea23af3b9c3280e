package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.understudy.contract.document.Documents;
import dev.understudy.contract.schema.NotChecked;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    @TempDir
    private Path folder;

    @Test
    void jsonIsReadLikeYaml() throws IOException {
        Contract contract = open("api.json", """
                {"openapi": "3.0.3",
                 "paths": {"/a": {
                   "get": {"responses": {"200": {"description": "A"}}}}}}
                """);

        assertThat(contract.operations()).extracting(Operation::id).containsExactly("GET /a");
        assertThat(contract.operations().get(0).node().place().line()).isEqualTo(3);
    }

    @Test
    void referencesAreRelativeToTheFileThatContainsThem() throws IOException {
        Files.createDirectories(folder.resolve("paths/schemas"));
        write("paths/a.yaml", """
                get:
                  operationId: getA
                  parameters:
                    - $ref: '../parameters.yaml#/Limit'
                  responses:
                    '200':
                      content:
                        application/json:
                          schema:
                            $ref: 'schemas/a%20thing.json#/$defs/a~1b'
                """);
        write("parameters.yaml", "Limit: {name: limit, in: query, schema: {type: integer}}");
        write("paths/schemas/a thing.json", "{\n\"$defs\": {\n\"a/b\": {\n\"type\": \"string\"}}}");
        Contract contract = open("api.yaml", "openapi: 3.1.0\npaths: {/a: {$ref: 'paths/a.yaml'}}");
        Operation operation = contract.operations().get(0);

        assertThat(operation.parameters()).extracting(Parameter::name).containsExactly("limit");
        assertThat(operation
                        .response(200)
                        .orElseThrow()
                        .contents()
                        .all()
                        .get(0)
                        .schema()
                        .orElseThrow()
                        .judge(TestContracts.json("5")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.keywordNode().place())
                        .hasToString(folder.resolve("paths/schemas/a thing.json") + ":4"));
        assertThat(contract.notChecked()).isEmpty();
    }

    @Test
    void aPathWithoutParametersTakesPrecedence() {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                paths:
                  /things/{id}: {get: {operationId: one}}
                  /things/mine: {get: {operationId: mine}}
                  /{kind}/mine: {get: {operationId: kind}}
                """);

        assertThat(contract.route("GET", "/things/mine")
                        .orElseThrow()
                        .operation()
                        .id())
                .isEqualTo("mine");
        assertThat(contract.route("GET", "/things/7").orElseThrow())
                .extracting(
                        route -> route.operation().id(),
                        route -> route.pathValues().get("id"))
                .containsExactly("one", "7");
        assertThat(contract.route("GET", "/others/mine")
                        .orElseThrow()
                        .operation()
                        .id())
                .isEqualTo("kind");
        assertThat(contract.route("GET", "/things/mine/")).isEmpty();
        assertThat(contract.route("PUT", "/things/mine")).isEmpty();
    }

    @Test
    void aPathMayBeginWithTheBasePathOfAServer() {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                servers:
                  - url: https://api.example.com/{stage}/v1/
                    variables: {stage: {default: live}}
                  - url: 'not a url : at all'
                paths:
                  /a: {get: {operationId: a}}
                """);

        assertThat(contract.routeIgnoringBasePath("GET", "/live/v1/a")).isPresent();
        assertThat(contract.routeIgnoringBasePath("GET", "/a")).isPresent();
        assertThat(contract.routeIgnoringBasePath("GET", "/other/v1/a")).isPresent();
        assertThat(contract.routeIgnoringBasePath("GET", "/v1/a")).isEmpty();
        assertThat(contract.route("GET", "/live/v1/a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {url: 'https://h/{v}', variables: {v: {enum: [v1, v2], default: v1}}}       | /v2/a     | true
                    {url: 'https://h/{v}', variables: {v: {enum: [v1, v2], default: v1}}}       | /v3/a     | false
                    {url: 'https://h/{v}', variables: {v: {enum: [v1, x/y], default: v1}}}      | /x/y/a    | true
                    {url: 'https://{tenant}.h/{v}/', variables: {v: {default: v1}}}             | /v9/a     | true
                    {url: '{base}/v1'}                                                          | /x/y/v1/a | true
                    {url: '{base}/v1', variables: {base: {default: 'https://h/api'}}}           | /api/v1/a | true
                    {url: 'https://h/caf\u00e9'}                                                | /caf%C3%A9/a | true
                    {url: '//h/v1'}                                                             | /v1/a     | true
                    {url: /v1}                                                                  | /v1/a     | true
                    {url: v1}                                                                   | /v1/a     | true
                    {url: 'https://h/v1?x=/y'}                                                  | /v1/a     | true
                    {url: .}                                                                    | /b/a      | false
                    """)
    void aServerVariableMayHaveEachOfItsValues(String server, String path, boolean matches) {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                servers: [%s]
                paths:
                  /a: {get: {operationId: a}}
                """.formatted(server));

        assertThat(contract.routeIgnoringBasePath("GET", path).isPresent()).isEqualTo(matches);
        assertThat(contract.routeIgnoringBasePath("GET", "/a")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/r/5.json,/r/{id}.json",
        "/r/5,/r/{id}",
        "/r/a-b,/r/{x}-{y}",
        "/users/me/x,/users/me/{x}",
        "/%7Eme/caf%c3%a9,/~me/café",
        "/~me/café,/~me/café"
    })
    void thePathWithTheMostLiteralTextTakesPrecedence(String path, String template) {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                paths:
                  /r/{id}: {get: {}}
                  /r/{id}.json: {get: {}}
                  /r/{x}-{y}: {get: {}}
                  /users/{id}/x: {get: {}}
                  /users/me/{x}: {get: {}}
                  /~me/café: {get: {}}
                """);

        assertThat(contract.route("GET", path).orElseThrow().operation().path()).hasToString(template);
    }

    @Test
    void aPathWithoutParametersHidesOthersEvenWithoutTheMethod() {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                paths:
                  /u/me: {patch: {}}
                  /u/you: {$ref: '#/components/pathItems/Nowhere'}
                  /u/{id}: {get: {}, patch: {}}
                """);

        assertThat(contract.route("GET", "/u/me")).isEmpty();
        assertThat(contract.route("GET", "/u/you")).isEmpty();
        assertThat(contract.route("GET", "/u/7")).isPresent();
    }

    @Test
    void aPathItemMayStandBesideAReference() {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                paths:
                  /t/{id}:
                    $ref: '#/components/pathItems/First'
                    parameters: [{name: n, in: query, required: true}]
                    get: {operationId: own}
                components:
                  pathItems:
                    First:
                      $ref: '#/components/pathItems/Second'
                      parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                    Second:
                      servers: [{url: /v9}]
                      get: {operationId: referenced}
                      put: {operationId: inherited}
                """);

        assertThat(contract.operations()).extracting(Operation::id).containsExactly("own", "inherited");
        assertThat(contract.operations())
                .allSatisfy(operation -> assertThat(operation.parameters())
                        .extracting(Parameter::name)
                        .containsExactly("id", "n"));
        assertThat(contract.routeIgnoringBasePath("PUT", "/v9/t/1")).isPresent();
        assertThat(contract.notChecked()).isEmpty();
    }

    @Test
    void aPathParameterBehindAnUnreadableReferenceIsStillAParameterOfThePath() {
        Contract contract = TestContracts.contract("""
                openapi: 3.1.0
                paths:
                  /t/{id}:
                    get:
                      parameters: [{$ref: 'https://a.example/parameters.yaml#/id'}]
                """);

        assertThat(contract.operations().get(0).parameters())
                .extracting(Parameter::name, Parameter::in, Parameter::required)
                .containsExactly(tuple("id", Parameter.In.PATH, true));
        assertThat(contract.notChecked())
                .extracting(NotChecked::reason)
                .containsExactly(
                        "the reference 'https://a.example/parameters.yaml#/id' is on the network, and references are never"
                                + " fetched",
                        "the declaration of the path parameter 'id' cannot be found");
    }

    @Test
    void documentsOnTheNetworkAreReadFromCopies() throws IOException {
        Path main = write("api.yaml", """
                openapi: 3.1.0
                paths:
                  /t/{id}:
                    get:
                      parameters: [{$ref: 'https://a.example/common/parameters.yaml#/id'}]
                      responses: {'200': {$ref: 'https://b.example/responses.yaml#/ok'}}
                """);
        write("copies/parameters.yaml", "id: {name: id, in: path, required: true, schema: {$ref: 'types/id.yaml'}}");
        write("copies/types/id.yaml", "type: integer");
        write("responses.yaml", "ok: {description: done}");

        Contract contract = Contract.open(
                main,
                Map.of(
                        URI.create("https://a.example/common"), folder.resolve("copies"),
                        URI.create("https://b.example/responses.yaml"), folder.resolve("responses.yaml")));

        assertThat(contract.operations().get(0).parameters().get(0).allows(TestContracts.json("\"x\"")))
                .isFalse();
        assertThat(contract.notChecked()).isEmpty();
    }

    @Test
    void aFolderOfCopiesIsNotLeft() throws IOException {
        Path main = write("api.yaml", "openapi: 3.1.0\npaths: {/t: {$ref: 'https://a.example/x/..%2fother.yaml'}}");
        write("other.yaml", "get: {}");
        Files.createDirectories(folder.resolve("copies"));

        Contract contract = Contract.open(main, Map.of(URI.create("https://a.example/x"), folder.resolve("copies")));

        assertThat(contract.operations()).isEmpty();
    }

    @Test
    void aMalformedPathItemFileIsReportedAlsoIfTheDocumentsAreOpenAlready() throws IOException {
        write("item.yaml", "a: [");
        Path main = write("api.yaml", "openapi: 3.1.0\npaths: {/t: {$ref: item.yaml}}");

        assertThatThrownBy(() -> Contract.of(Documents.open(main)))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("item.yaml is not valid YAML");
    }

    @Test
    void aParameterWithContentAllowsWhatTheContentAllows() {
        Parameter parameter =
                TestContracts.contract("""
                        openapi: 3.1.0
                        paths:
                          /a:
                            get:
                              parameters: [{name: q, in: query, content: {application/json: {schema: {type: integer}}}}]
                        """).operations().get(0).parameters().get(0);

        assertThat(parameter.allows(TestContracts.json("1"))).isTrue();
        assertThat(parameter.allows(TestContracts.json("\"1\""))).isFalse();
    }

    @Test
    void anOperationInheritsTheParametersOfItsPath() {
        Operation operation = TestContracts.contract("""
                        openapi: 3.1.0
                        paths:
                          /a/{id}:
                            parameters:
                              - {name: id, in: path, required: true, schema: {type: string}}
                              - {name: id, in: query, schema: {type: string}}
                            get:
                              parameters:
                                - {name: id, in: query, style: pipeDelimited, schema: {type: array}}
                                - {name: Accept, in: header, schema: {type: string}}
                                - {name: X-A, in: header, schema: {type: string}}
                        """).operations().get(0);

        assertThat(operation.parameters())
                .extracting(Parameter::name, Parameter::in, Parameter::style, Parameter::explode, Parameter::required)
                .containsExactly(
                        tuple("id", Parameter.In.PATH, Parameter.Style.SIMPLE, false, true),
                        tuple("id", Parameter.In.QUERY, Parameter.Style.PIPE_DELIMITED, false, false),
                        tuple("X-A", Parameter.In.HEADER, Parameter.Style.SIMPLE, false, false));
    }

    @Test
    void theMostSpecificDeclarationOfAStatusApplies() {
        Operation operation = TestContracts.contract("""
                        openapi: 3.1.0
                        paths:
                          /a:
                            get:
                              responses:
                                '200': {description: exact}
                                4xx: {description: range}
                                default: {description: rest}
                        """).operations().get(0);

        assertThat(operation.statuses()).containsExactly("200", "4XX", "default");
        assertThat(operation.response(200).orElseThrow().status()).isEqualTo("200");
        assertThat(operation.response(404).orElseThrow().status()).isEqualTo("4XX");
        assertThat(operation.response(500).orElseThrow().status()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    swagger: '2.0'      | api.yaml is Swagger 2.0; a contract must be an OpenAPI document of version 3.0, 3.1 or 3.2.
                    openapi: 3.3.0      | api.yaml is OpenAPI 3.3.0; a contract must be an OpenAPI document of version 3.0, 3.1 or 3.2.
                    hello: world        | api.yaml is not an OpenAPI document: it has no 'openapi' field; a contract must be an OpenAPI document of version 3.0, 3.1 or 3.2.
                    {"openapi":         | api.yaml is not valid JSON (line 1): Unexpected end-of-input within/between Object entries.
                    a: [                | api.yaml is not valid YAML
                    ''                  | api.yaml is empty
                    """)
    void anInvalidContractIsReportedInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> open("api.yaml", text))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aMissingFileIsReported() {
        assertThatThrownBy(() -> Contract.open(folder.resolve("no.yaml")))
                .isInstanceOf(ContractException.class)
                .hasMessageEndingWith("no.yaml cannot be read; is the path right?");
    }

    @Test
    void bytesThatAreNotUtf8AreReported() throws IOException {
        Path file = Files.write(folder.resolve("api.yaml"), new byte[] {'a', ':', ' ', (byte) 0xC3, '('});

        assertThatThrownBy(() -> Contract.open(file))
                .isInstanceOf(ContractException.class)
                .hasMessageEndingWith("api.yaml is not UTF-8 text; save it as UTF-8.");
    }

    private Contract open(String name, String text) throws IOException {
        return Contract.open(write(name, text));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
