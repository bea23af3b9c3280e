package dev.understudy.verify.internal.contain;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.internal.formula.SchemaSide;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Makes one side of a comparison from a schema alone. */
final class TestSchema {

    private TestSchema() {}

    /** Returns the schema as that of a request body in OpenAPI 3.1. */
    static SchemaSide of(String schema) {
        return of("3.1.0", schema, "");
    }

    /**
     * Returns the schema as that of a request body.
     *
     * @param components schemas that it can refer to, as the members of a JSON object
     */
    static SchemaSide of(String version, String schema, String components) {
        String document = """
                {"openapi": "%s", "info": {"title": "t", "version": "1"},
                 "paths": {"/x": {"post": {
                    "requestBody": {"content": {"application/json": {"schema": %s}}},
                    "responses": {"200": {"description": "ok"}}}}},
                 "components": {"schemas": {%s}}}
                """.formatted(version, schema, components);
        Contract contract = Contract.of(Documents.of(Document.read(
                URI.create("file:/schema.json"), "schema.json", document.getBytes(StandardCharsets.UTF_8))));
        return new SchemaSide(
                contract, contract.operations().get(0).jsonRequestSchema().orElseThrow());
    }
}
