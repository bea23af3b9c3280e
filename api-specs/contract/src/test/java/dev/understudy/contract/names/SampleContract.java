package dev.understudy.contract.names;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A contract with operations on workspaces, from which tests make others by replacing texts. */
final class SampleContract {

    static final String TEXT = """
            openapi: 3.1.0
            info: {title: Workspaces, version: '1'}
            paths:
              /workspaces/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: fields, in: query, schema: {$ref: '#/components/schemas/Fields'}}
                get:
                  operationId: getWorkspace
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/def-19'}}}
                    '404': {$ref: '#/components/responses/Missing'}
                patch:
                  operationId: patchWorkspace
                  requestBody:
                    content:
                      application/json: {schema: {type: object, properties: {name: {type: string}}}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/def-19'}}}
                    '404':
                      description: missing
                      content:
                        application/json:
                          schema: {type: object, description: d, properties: {message: {type: string}}}
              /workspaces:
                get:
                  operationId: listWorkspaces
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/def-19'}}
            components:
              responses:
                Missing:
                  description: missing
                  content:
                    application/json: {schema: {type: object, properties: {message: {type: string}}}}
              schemas:
                Fields: {type: string, enum: [a, b]}
                def-19:
                  title: Workspace
                  type: object
                  properties:
                    name: {type: string}
                    plan:
                      type: object
                      properties: {seats: {type: integer}}
                    parent:
                      oneOf: [{$ref: '#/components/schemas/def-19'}, {type: 'null'}]
            """;

    private SampleContract() {}

    /** Returns the contract after replacing texts by others, in turn. */
    static Contract with(String... edits) {
        String text = TEXT;
        for (int i = 0; i < edits.length; i += 2) {
            if (!text.contains(edits[i])) {
                throw new IllegalArgumentException("The contract does not contain " + edits[i]);
            }
            text = text.replace(edits[i], edits[i + 1]);
        }
        return contract(text);
    }

    static Contract contract(String text) {
        return Contract.of(Documents.of(Document.read(
                URI.create("test:/openapi.yaml"), "openapi.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Reads names from the text of a file. */
    static PinnedNames names(String text) {
        return NamesReader.read(
                Document.read(URI.create("test:/names.yaml"), "names.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
