package dev.understudy.contract;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.syntax.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Creates contracts, schemas and values from text, for tests. */
public final class TestContracts {

    private TestContracts() {}

    /** Returns the contract in a YAML or JSON text. */
    public static Contract contract(String document) {
        return Contract.of(Documents.of(
                Document.read(URI.create("test:/api.yaml"), "api.yaml", document.getBytes(StandardCharsets.UTF_8))));
    }

    /** Returns the component schema {@code Value}, in the direction of responses. The schemas are YAML. */
    public static CompiledSchema responseSchema(String version, String schemas) {
        return operation(version, schemas)
                .response(200)
                .orElseThrow()
                .contents()
                .all()
                .get(0)
                .schema()
                .orElseThrow();
    }

    /** Returns the component schema {@code Value}, in the direction of requests. The schemas are YAML. */
    public static CompiledSchema requestSchema(String version, String schemas) {
        return operation(version, schemas).jsonRequestSchema().orElseThrow();
    }

    /** Returns a contract with one operation, whose request and response have the component schema {@code Value}. */
    public static Contract contract(String version, String schemas) {
        return contract("""
                openapi: %s
                paths:
                  /value:
                    put:
                      requestBody:
                        content:
                          application/json:
                            schema:
                              $ref: '#/components/schemas/Value'
                      responses:
                        '200':
                          content:
                            application/json:
                              schema:
                                $ref: '#/components/schemas/Value'
                components:
                  schemas:
                %s
                """.formatted(version, schemas.indent(4)));
    }

    /** Parses a JSON value. */
    public static JsonNode json(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Operation operation(String version, String schemas) {
        return contract(version, schemas).operations().get(0);
    }
}
