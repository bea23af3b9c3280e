package dev.understudy.verify.internal.diff;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A place of a contract that has a schema. */
enum ComparedPlace {
    REQUEST_BODY(true, """
            "requestBody": {"content": {"application/json": {"schema": %s}}}, "responses": {"204": {"description": "d"}}"""),
    ANSWER_BODY(false, """
            "responses": {"200": {"description": "d", "content": {"application/json": {"schema": %s}}}}"""),
    QUERY(true, """
            "parameters": [{"name": "p", "in": "query", "schema": %s}], "responses": {"204": {"description": "d"}}"""),
    HEADER(true, """
            "parameters": [{"name": "p", "in": "header", "schema": %s}], "responses": {"204": {"description": "d"}}"""),
    COOKIE(true, """
            "parameters": [{"name": "p", "in": "cookie", "schema": %s}], "responses": {"204": {"description": "d"}}"""),
    PATH(true, """
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": %s}],
            "responses": {"204": {"description": "d"}}"""),
    ANSWER_HEADER(false, """
            "responses": {"200": {"description": "d", "headers": {"p": {"schema": %s}}}}""");

    private final boolean request;
    private final String operation;

    ComparedPlace(boolean request, String operation) {
        this.request = request;
        this.operation = operation;
    }

    boolean isRequest() {
        return request;
    }

    boolean isBody() {
        return this == REQUEST_BODY || this == ANSWER_BODY;
    }

    /** Returns a contract with a schema, written with single quotes, at this place. */
    Contract contract(String schema) {
        String document = """
                {"openapi": "3.1.0", "info": {"title": "t", "version": "1"},
                 "paths": {"/x/{id}": {"post": {"operationId": "post", %s}}}}
                """.formatted(operation.formatted(schema.replace('\'', '"')));
        return Contract.of(Documents.of(Document.read(
                URI.create("file:/contract.json"), "contract.json", document.getBytes(StandardCharsets.UTF_8))));
    }

    /** Returns the parameter or header in a contract of this place. */
    Parameter parameter(Contract contract) {
        Operation operation = contract.operations().get(0);
        return this == ANSWER_HEADER
                ? operation.response(200).orElseThrow().headers().get(0)
                : operation.parameters().get(0);
    }
}
