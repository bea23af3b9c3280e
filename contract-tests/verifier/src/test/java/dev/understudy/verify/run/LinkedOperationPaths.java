package dev.understudy.verify.run;

import java.util.Map;

/** Small contracts, each with one feature that links a write to the operation that reads the written resource. */
final class LinkedOperationPaths {

    /** The id that the path parameters have as their example. */
    static final String ID = "6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c11";
    /** The end of the responses of every operation: the error responses and the closing brace. */
    static final String ERROR_RESPONSES = ", 4XX: {$ref: '#/components/responses/Refused'}}\n";

    private static final String THING_RESPONSES = "'200': {$ref: '#/components/responses/Thing'}" + ERROR_RESPONSES;
    private static final String SETTINGS_RESPONSES =
            "'200': {$ref: '#/components/responses/Settings'}" + ERROR_RESPONSES;
    private static final String UUID_WITH_EXAMPLE =
            "required: true, schema: {type: string, format: uuid}, example: " + ID + "}]\n";
    private static final String ID_PARAMETER = "    parameters: [{name: id, in: path, " + UUID_WITH_EXAMPLE;
    private static final String THING_ID_PARAMETER = "    parameters: [{name: thing_id, in: path, " + UUID_WITH_EXAMPLE;
    private static final String CHANGE_BODY = "    requestBody: {$ref: '#/components/requestBodies/Change'}\n";
    /** The request body of operations that create a resource. */
    static final String NEW_THING_BODY = "    requestBody: {$ref: '#/components/requestBodies/NewThing'}\n";

    private static final String READ = "/things/{id}:\n  get:\n" + ID_PARAMETER + "    responses: {" + THING_RESPONSES;
    /** A GET whose id parameter has no example. */
    static final String READ_WITHOUT_EXAMPLE =
            "/things/{id}:\n  parameters: [{$ref: '#/components/parameters/Id'}]\n  get:\n    responses: {"
                    + THING_RESPONSES;

    private static final String POST = "/things:\n  post:\n" + NEW_THING_BODY
            + "    responses: {'201': {$ref: '#/components/responses/Thing'}" + ERROR_RESPONSES;
    private static final String DELETE =
            "  delete:\n    responses: {'204': {$ref: '#/components/responses/Gone'}" + ERROR_RESPONSES;
    private static final String LINK_OBJECT = """
            /registrations:
              post:
                requestBody: {$ref: '#/components/requestBodies/NewThing'}
                responses:
                  '201':
                    description: The thing.
                    content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                    links: {Read: {operationId: read, parameters: {id: $response.body#/id}}}
                  4XX: {$ref: '#/components/responses/Refused'}
            /v2/things/{id}:
              get:
                operationId: read
                parameters: [{$ref: '#/components/parameters/Id'}]
                responses: {'200': {$ref: '#/components/responses/Thing'}, 4XX: {$ref: '#/components/responses/Refused'}}
            """;

    /** The paths of each contract (YAML), by the feature that links its operations. */
    static final Map<String, String> PATHS = Map.of(
            "the same path with another parameter name",
            READ + "/things/{thing_id}:\n  patch:\n" + THING_ID_PARAMETER + CHANGE_BODY + "    responses: {"
                    + THING_RESPONSES,
            "a PUT",
            READ + "  put:\n" + ID_PARAMETER + NEW_THING_BODY + "    responses: {" + THING_RESPONSES,
            "an id of the same resource in two paths",
            READ + "/update-thing/{thing_id}:\n  patch:\n" + THING_ID_PARAMETER + CHANGE_BODY + "    responses: {"
                    + THING_RESPONSES,
            "an id in a path and in a query",
            "/settings:\n  get:\n    parameters: [{$ref: '#/components/parameters/ThingQuery'}]\n    responses: {"
                    + SETTINGS_RESPONSES + "/things/{id}/settings:\n  patch:\n" + ID_PARAMETER + CHANGE_BODY
                    + "    responses: {" + SETTINGS_RESPONSES,
            "an id in a response",
            POST + READ_WITHOUT_EXAMPLE + DELETE,
            "an id in a response, and a PATCH",
            POST + READ_WITHOUT_EXAMPLE + "  patch:\n" + CHANGE_BODY + "    responses: {" + THING_RESPONSES + DELETE,
            "a Link Object",
            LINK_OBJECT);

    private LinkedOperationPaths() {}
}
