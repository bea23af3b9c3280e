package dev.understudy.verify.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.profile.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that operations are linked only if the contract shows that they concern the same resource. */
class OperationLinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"patch", "put"})
    void operationsWithTheSamePathAreLinkedWhateverTheirParametersAreCalled(String method) {
        String paths = operation("/things/{id}", "get", "Id", "", "Thing")
                + operation("/things/{thing_id}", method, "ThingId", "Change", "Thing");

        assertThat(links(paths))
                .containsExactly(method + "/things/{thing_id} → get/things/{id} SAME_PATH id=path.thing_id");
    }

    @Test
    void aPostToTheCollectionDoesNotWriteTheCollection() {
        assertThat(links(operation("/things", "post", "", "NewThing", "Thing")
                        + operation("/things", "get", "", "", "Thing")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/things, /things/{id}, Id, id",
        "/create-thing, /things/{thing_id}, ThingId, thing_id",
        "/things/new, /thing, ThingQuery, thing_id"
    })
    void aCreationIsLinkedToTheReadThatTakesTheReturnedId(String write, String read, String parameter, String name) {
        String paths =
                operation(write, "post", "", "NewThing", "Thing") + operation(read, "get", parameter, "", "Thing");

        assertThat(links(paths))
                .containsExactly("post" + write + " → get" + read + " SHARED_ID " + name + "=response/id");
    }

    @Test
    void theReturnedIdMayBeInAnEnvelope() {
        String paths = operation("/things", "post", "", "NewThing", "Enveloped")
                + operation("/things/{id}", "get", "Id", "", "Enveloped");

        assertThat(links(paths)).containsExactly("post/things → get/things/{id} SHARED_ID id=response/data/id");
    }

    @Test
    void operationsWithACommonParameterAreLinked() {
        String paths = operation("/update-thing/{thing_id}", "patch", "ThingId", "Change", "Thing")
                + operation("/things/{thing_id}", "get", "ThingId", "", "Thing");

        assertThat(links(paths))
                .containsExactly(
                        "patch/update-thing/{thing_id} → get/things/{thing_id} SHARED_ID thing_id=path.thing_id");
    }

    @Test
    void aPathParameterMayCorrespondToAQueryParameter() {
        String paths = operation("/things/{id}/settings", "patch", "Id", "Change", "Settings")
                + operation("/settings", "get", "ThingQuery", "", "Settings");

        assertThat(links(paths))
                .containsExactly("patch/things/{id}/settings → get/settings SHARED_ID thing_id=path.id");
    }

    @ParameterizedTest
    @CsvSource({
        "$response.body#/id, response/id",
        "$request.body#/id, request/id",
        "$response.header.X-Thing, header.X-Thing",
    })
    void aLinkObjectIsUsed(String expression, String source) {
        assertThat(links(pathsWithLink("operationId: read", "id: " + expression)))
                .containsExactly("post/registrations → read LINK_OBJECT id=" + source);
        assertThat(links(pathsWithLink("operationRef: '#/paths/~1v2~1things~1{id}/get'", "path.id: " + expression)))
                .containsExactly("post/registrations → read LINK_OBJECT id=" + source);
    }

    @ParameterizedTest
    @CsvSource({
        "operationId: read, id: $response.body#/parent_id",
        "operationId: read, id: $response.header.Location",
        "operationId: read, id: $url",
        "operationId: read, id: '\"{$response.body#/id}\"'",
        "operationId: read, other: $response.body#/id",
        "operationId: nobody, id: $response.body#/id",
        "operationRef: '#/paths/~1nowhere/get', id: $response.body#/id",
        "operationRef: 'https://example.com/openapi.yaml#/paths/~1a/get', id: $response.body#/id",
    })
    void aLinkObjectIsNotUsedIfItIsUnresolvableOrLeadsToAnotherResource(String operation, String parameter) {
        assertThat(links(pathsWithLink(operation, parameter))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // another type of id
        "/things, post, '', NewThing, Numbered, /things/{id}, Id, Thing",
        // another schema that shares no written property
        "/things, post, '', NewThing, Thing, /things/{id}, Id, Settings",
        // the same schema, but another resource by its path
        "/things, post, '', NewThing, Thing, /archived-things/{id}, Id, Thing",
        "/things, post, '', NewThing, Thing, /parents/{parent_id}, ParentId, Thing",
        "/things/{id}/parent, patch, Id, Change, Thing, /things/{thing_id}, ThingId, Thing",
        "/admins/{id}, patch, Id, Change, Thing, /users/{id}, Id, Thing",
        // the read does not identify the resource
        "/things/{id}, patch, Id, Change, Thing, /things, '', Thing",
        // no response to take an id from
        "/things, post, '', NewThing, Refused, /things/{id}, Id, Thing",
    })
    void operationsThatOnlySeemRelatedAreNotLinked(
            String write,
            String method,
            String writeParameter,
            String body,
            String writeResponse,
            String read,
            String readParameter,
            String readResponse) {
        String paths = operation(write, method, writeParameter, body, writeResponse)
                + operation(read, "get", readParameter, "", readResponse);

        assertThat(links(paths)).isEmpty();
    }

    @Test
    void aWriteWithTwoCandidateReadsIsNotLinked() {
        String paths = operation("/create-thing", "post", "", "NewThing", "Thing")
                + operation("/things/{id}", "get", "Id", "", "Thing")
                + operation("/thing", "get", "ThingQuery", "", "Thing");

        assertThat(links(paths)).isEmpty();
    }

    private static String pathsWithLink(String operation, String parameter) {
        return """
                /registrations:
                  post:
                    operationId: post/registrations
                    requestBody: {$ref: '#/components/requestBodies/NewThing'}
                    responses:
                      '201':
                        description: The thing.
                        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                        links:
                          Read: {%s, parameters: {%s}}
                /v2/things/{id}:
                  get:
                    operationId: read
                    parameters: [{$ref: '#/components/parameters/Id'}]
                    responses: {'200': {$ref: '#/components/responses/Thing'}}
                """.formatted(operation, parameter);
    }

    static String operation(String path, String method, String parameter, String body, String response) {
        String parameters = parameter.isEmpty()
                ? ""
                : parameter.equals("ParentId")
                        ? "{name: parent_id, in: path, required: true, schema: {type: string, format: uuid}}"
                        : "{$ref: '#/components/parameters/" + parameter + "'}";
        String responseObject = switch (response) {
            case "Enveloped" ->
                "{description: In an envelope., content: {application/json: {schema: {type: object, "
                        + "properties: {data: {$ref: '#/components/schemas/Thing'}, meta: {type: object}}}}}}";
            case "Numbered" ->
                "{description: By number., content: {application/json: {schema: {type: object, "
                        + "properties: {id: {type: integer}, name: {type: string}}}}}}";
            default -> "{$ref: '#/components/responses/" + response + "'}";
        };
        return path + ":\n  " + method + ":\n    operationId: " + method + path + "\n    parameters: [" + parameters
                + "]\n" + (body.isEmpty() ? "" : "    requestBody: {$ref: '#/components/requestBodies/" + body + "'}\n")
                + "    responses: {'200': " + responseObject + ", 4XX: {$ref: '#/components/responses/Refused'}}\n";
    }

    private static List<String> links(String paths) {
        Contract contract = FakeServer.contract(merged(paths));
        OperationLinks links = new OperationLinks(contract, Profile.ofHeaders(List.of()));
        return contract.operations().stream()
                .flatMap(write -> links.find(write, contract.operations()).stream())
                .map(OperationLinksTest::describe)
                .toList();
    }

    // If both operations have the same path, merges them into one Path Item, because a YAML key must be unique.
    private static String merged(String paths) {
        String first = paths.substring(0, paths.indexOf('\n') + 1);
        int second = paths.indexOf("\n" + first) + 1;
        return second == 0 ? paths : paths.substring(0, second) + paths.substring(second + first.length());
    }

    private static String describe(OperationLink link) {
        Operation read = link.read();
        StringBuilder description = new StringBuilder(link.write().id() + " → " + read.id() + " " + link.evidence());
        link.parameterSources()
                .forEach((parameter, value) -> description
                        .append(' ')
                        .append(parameter.name())
                        .append('=')
                        .append(describe(value)));
        return description.toString();
    }

    private static String describe(ParameterSource source) {
        if (source instanceof ParameterSource.OfParameter from) {
            return from.parameter().in().name().toLowerCase(java.util.Locale.ROOT) + "."
                    + from.parameter().name();
        }
        if (source instanceof ParameterSource.OfResponseBody body) {
            return "response" + body.at();
        }
        return source instanceof ParameterSource.OfRequestBody body
                ? "request" + body.at()
                : "header." + ((ParameterSource.OfResponseHeader) source).name();
    }
}
