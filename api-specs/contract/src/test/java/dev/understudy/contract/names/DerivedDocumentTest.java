package dev.understudy.contract.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.Contract;
import dev.understudy.contract.yaml.YamlReader;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DerivedDocumentTest {

    @Test
    void typesBecomeComponentsWithTheirNames() {
        JsonNode derived = derived(SampleContract.with(), names -> names);

        assertThat(derived.at("/components/schemas").propertyNames())
                .containsExactlyInAnyOrder("Workspace", "Plan", "Fields", "NotFoundError", "PatchWorkspaceRequest");
        assertThat(reference(derived, "/paths/~1workspaces~1{id}/patch/requestBody/content"))
                .isEqualTo("#/components/schemas/PatchWorkspaceRequest");
        assertThat(reference(derived, "/paths/~1workspaces~1{id}/get/responses/404/content"))
                .isEqualTo("#/components/schemas/NotFoundError");
        assertThat(derived.at("/components/schemas/Workspace/properties/plan/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Plan");
        assertThat(derived.at("/components/schemas/Workspace/properties/parent/oneOf/0/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Workspace");
    }

    @Test
    void theKeysOfAVendorDoNotMatter() {
        Contract renamed = SampleContract.with("def-19", "def-20");
        String names = PinnedNames.NONE.update(SampleContract.with()).names().text();

        assertThat(SampleContract.names(names).derivedFrom(renamed))
                .isEqualTo(SampleContract.names(names).derivedFrom(SampleContract.with()));
    }

    @Test
    void operationsAndParametersHaveTheirNames() {
        JsonNode derived = derived(
                SampleContract.with(),
                names -> names.replace("operation: getWorkspace", "operation: readWorkspace")
                        .replace("path 1: id", "path 1: workspaceId\n      query fields: wanted"));

        JsonNode operation = derived.at("/paths/~1workspaces~1{workspaceId}/get");
        assertThat(operation.path("operationId").asString()).isEqualTo("readWorkspace");
        assertThat(operation.at("/parameters/0/name").asString()).isEqualTo("workspaceId");
        assertThat(operation.at("/parameters/1/name").asString()).isEqualTo("fields");
        assertThat(operation.at("/parameters/1/x-ms-client-name").asString()).isEqualTo("wanted");
    }

    @Test
    void aSchemaWithTwoNamesBecomesTwoComponents() {
        JsonNode derived = derived(
                SampleContract.with(),
                names -> names.replace(
                                "body application/json: PatchWorkspaceRequest\n      200 application/json: Workspace",
                                "body application/json: PatchWorkspaceRequest\n      200 application/json: PatchedWorkspace")
                        + """
                  PatchedWorkspace:
                    /parent: Workspace
                    /plan: Plan
                """);

        assertThat(reference(derived, "/paths/~1workspaces~1{id}/get/responses/200/content"))
                .isEqualTo("#/components/schemas/Workspace");
        assertThat(reference(derived, "/paths/~1workspaces~1{id}/patch/responses/200/content"))
                .isEqualTo("#/components/schemas/PatchedWorkspace");
        assertThat(derived.at("/components/schemas/PatchedWorkspace"))
                .isEqualTo(derived.at("/components/schemas/Workspace"));
    }

    @Test
    void aComponentWhoseKeyIsThePinnedNameOfAnotherOneGetsANumber() {
        Contract contract = SampleContract.with(
                "    Fields: {type",
                "    Workspace: {type: string, pattern: a}\n    Fields: {type",
                "        name: {type: string}\n        plan:",
                "        name: {$ref: '#/components/schemas/Workspace'}\n        plan:");

        JsonNode derived = derived(contract, names -> names);

        assertThat(derived.at("/components/schemas/Workspace2/pattern").asString())
                .isEqualTo("a");
        assertThat(derived.at("/components/schemas/Workspace/properties/name/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Workspace2");
    }

    @Test
    void aDiscriminatorKeepsTheValuesThatAreSent() {
        Contract contract = SampleContract.contract("""
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths:
                  /pets:
                    get:
                      operationId: getPet
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                components:
                  schemas:
                    Pet:
                      oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
                      discriminator: {propertyName: kind, mapping: {hound: dog}}
                    cat: {type: object, properties: {kind: {type: string}}}
                    dog: {type: object, properties: {kind: {type: string}, bark: {type: string}}}
                """);

        JsonNode derived = derived(
                contract, names -> names.replace("/|1: cat", "/|1: Feline").replace("/|2: dog", "/|2: Canine"));

        assertThat(derived.at("/components/schemas/Pet")).isEqualTo(YamlReader.parse("""
                oneOf: [{$ref: '#/components/schemas/Feline'}, {$ref: '#/components/schemas/Canine'}]
                discriminator:
                  propertyName: kind
                  mapping: {hound: '#/components/schemas/Canine', cat: '#/components/schemas/Feline'}
                """, "expected"));
    }

    @Test
    void aDiscriminatorOfABaseKeepsTheValuesOfWhatExtendsIt() {
        Contract contract = SampleContract.contract("""
                openapi: 3.0.3
                info: {title: t, version: '1'}
                paths:
                  /pets:
                    get:
                      operationId: getPet
                      responses:
                        '200':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
                        '201':
                          description: ok
                          content: {application/json: {schema: {$ref: '#/components/schemas/cat'}}}
                components:
                  schemas:
                    Pet:
                      type: object
                      discriminator: {propertyName: kind}
                      properties: {kind: {type: string}}
                    cat:
                      allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {a: {type: string}}}]
                """);

        JsonNode derived =
                derived(contract, names -> names.replace(": cat", ": Feline").replace("cat:", "Feline:"));

        assertThat(derived.at("/components/schemas/Pet/discriminator/mapping/cat")
                        .asString())
                .isEqualTo("#/components/schemas/Feline");
    }

    @Test
    void aContractOfSeveralFilesIsRejected() {
        Contract contract = SampleContract.with(
                "{type: string, enum: [a, b]}",
                "{type: object, properties: {a: {$ref: 'https://json-schema.org/draft/2020-12/schema#/$defs/x'}}}",
                "/$defs/x",
                "");

        assertThatThrownBy(() -> derived(contract, names -> names))
                .isInstanceOf(NamesException.class)
                .hasMessageContaining("leads to another file");
    }

    private static JsonNode derived(Contract contract, UnaryOperator<String> edit) {
        String names = edit.apply(PinnedNames.NONE.update(contract).names().text());
        return SampleContract.names(names).derivedFrom(contract);
    }

    private static String reference(JsonNode derived, String content) {
        return derived.at(content + "/application~1json/schema/$ref").asString();
    }
}
