package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generates clients in all languages for request bodies that are not JSON, or not only. */
class RequestBodiesTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /things:
                post:
                  operationId: addThing
                  requestBody: {required: true, content: {CONTENT}}
                  responses: {"204": {description: d}}
            components:
              schemas:
                Thing: {type: object, properties: {a: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"java", "typescript", "python", "go"})
    void anOperationThatTakesNoJsonIsNamed(String language) {
        String contract = CONTRACT.replace("CONTENT", "text/plain: {schema: {type: string}}");

        assertThatThrownBy(() -> SmallContract.generate("understudy-" + language + "-client", contract, folder))
                .hasMessageStartingWith(
                        "POST /things: the request body is text/plain, and generated clients send JSON");
    }

    @ParameterizedTest
    @CsvSource({
        "java, ApiClient.java, Thing body)",
        "typescript, operations.ts, body: Thing;",
        "python, client.py, body: models.Thing",
        "go, operations.go, WithBody(value Thing)"
    })
    void jsonIsSentIfItIsOneOfSeveralMediaTypes(String language, String file, String body) throws IOException {
        String thing = "{schema: {$ref: '#/components/schemas/Thing'}}";
        SmallContract.generate(
                "understudy-" + language + "-client",
                CONTRACT.replace("CONTENT", "application/xml: %1$s, application/json: %1$s".formatted(thing)),
                folder);

        assertThat(SmallContract.read(folder, file)).contains(body).doesNotContain("xml");
    }
}
