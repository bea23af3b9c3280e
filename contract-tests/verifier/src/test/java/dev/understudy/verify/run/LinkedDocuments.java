package dev.understudy.verify.run;

import java.util.Map;

/** Small documents, in each of which one thing shows what reads what another operation writes. */
final class LinkedDocuments {

    /** The thing that their examples name. */
    static final String ID = "6f1c0d2e-0f4b-4c59-9a33-0d6a7f2b9c11";
    /** What ends every list of answers. */
    static final String REFUSED = ", 4XX: {$ref: '#/components/responses/Refused'}}\n";

    private static final String THING = "'200': {$ref: '#/components/responses/Thing'}" + REFUSED;
    private static final String SETTINGS = "'200': {$ref: '#/components/responses/Settings'}" + REFUSED;
    private static final String EXAMPLE =
            "required: true, schema: {type: string, format: uuid}, example: " + ID + "}]\n";
    private static final String AN_ID = "    parameters: [{name: id, in: path, " + EXAMPLE;
    private static final String THE_ID = "    parameters: [{name: thing_id, in: path, " + EXAMPLE;
    private static final String CHANGE = "    requestBody: {$ref: '#/components/requestBodies/Change'}\n";
    /** The body of what creates. */
    static final String NEW = "    requestBody: {$ref: '#/components/requestBodies/NewThing'}\n";

    private static final String READ = "/things/{id}:\n  get:\n" + AN_ID + "    responses: {" + THING;
    /** A read whose id nobody knows. */
    static final String OPAQUE =
            "/things/{id}:\n  parameters: [{$ref: '#/components/parameters/Id'}]\n  get:\n    responses: {" + THING;

    private static final String POST =
            "/things:\n  post:\n" + NEW + "    responses: {'201': {$ref: '#/components/responses/Thing'}" + REFUSED;
    private static final String DELETE =
            "  delete:\n    responses: {'204': {$ref: '#/components/responses/Gone'}" + REFUSED;
    private static final String LINKED = """
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

    /** The paths of each document, by what links its operations. */
    static final Map<String, String> PATHS = Map.of(
            "a path whose parameter has two names",
            READ + "/things/{thing_id}:\n  patch:\n" + THE_ID + CHANGE + "    responses: {" + THING,
            "a PUT",
            READ + "  put:\n" + AN_ID + NEW + "    responses: {" + THING,
            "an id that both have",
            READ + "/update-thing/{thing_id}:\n  patch:\n" + THE_ID + CHANGE + "    responses: {" + THING,
            "an id in a path and a query",
            "/settings:\n  get:\n    parameters: [{$ref: '#/components/parameters/ThingQuery'}]\n    responses: {"
                    + SETTINGS + "/things/{id}/settings:\n  patch:\n" + AN_ID + CHANGE + "    responses: {" + SETTINGS,
            "an answered id",
            POST + OPAQUE + DELETE,
            "an answered id and a PATCH",
            POST + OPAQUE + "  patch:\n" + CHANGE + "    responses: {" + THING + DELETE,
            "a link of the document",
            LINKED);

    private LinkedDocuments() {}
}
