package dev.understudy.contract;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.syntax.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Contracts and values that tests write down as text. */
public final class Texts {

    private Texts() {}

    /** The contract that a document is. */
    public static Contract contract(String document) {
        return Contract.of(Documents.of(
                Document.read(URI.create("test:/api.yaml"), "api.yaml", document.getBytes(StandardCharsets.UTF_8))));
    }

    /** The schema {@code Value} of a contract with these schemas, for answers. */
    public static BodySchema answer(String version, String schemas) {
        return operation(version, schemas)
                .response(200)
                .orElseThrow()
                .contents()
                .all()
                .get(0)
                .schema()
                .orElseThrow();
    }

    /** The same for requests. */
    public static BodySchema request(String version, String schemas) {
        return operation(version, schemas).jsonRequest().orElseThrow();
    }

    /** A contract whose one operation takes and gives a {@code Value}. */
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

    /** A value that is written as JSON. */
    public static JsonNode json(String text) {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Operation operation(String version, String schemas) {
        return contract(version, schemas).operations().get(0);
    }
}
