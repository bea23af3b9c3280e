package dev.understudy.suite.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.understudy.suite.replay.OpenApiGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts for which no client can be generated stop the generator with one sentence, without a stack trace. */
class UnsupportedContractTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /x:
                post:
                  operationId: postX
                  parameters:
                    - {name: p, in: query, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}}
                  responses: {'204': {description: done}}
            components:
              securitySchemes: {key: {type: http, scheme: bearer}}
              schemas:
                Body: {type: object, properties: {a: {type: string}}}
                One: {type: object, properties: {b: {type: string}}}
                Two: {type: object, properties: {c: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Body: {type: object, properties: {a: {type: string}}} | Body: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]} | The schema 'Body' is a union (oneOf),",
                "Body: {type: object, properties: {a: {type: string}}} | Body: {anyOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]} | The schema 'Body' is a union (anyOf),",
                "in: query | in: cookie | POST /x: the parameter 'p' is in a cookie,",
                "in: query, schema: {type: string} | in: header, schema: {type: array, items: {type: string}} | POST /x: the parameter 'p' is an array that is not a query parameter of style form,",
                "in: query, schema: {type: string} | in: query, style: pipeDelimited, schema: {type: array, items: {type: string}} | POST /x: the parameter 'p' is an array that is not a query parameter of style form,",
                "in: query, schema: {type: string} | in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}} | POST /x: the parameter 'p' is an object,",
                "in: query, schema: {type: string} | 'in: query, content: {application/json: {schema: {type: string}}}' | POST /x: the parameter 'p' is serialised as a media type,",
                "application/json: | application/x-www-form-urlencoded: | POST /x: the request body is application/x-www-form-urlencoded,",
                "application/json: | multipart/form-data: | POST /x: the request body is multipart/form-data,",
                "application/json: | text/plain: | POST /x: the request body is text/plain,",
                "'{type: http, scheme: bearer}' | '{type: apiKey, in: query, name: k}' | The security scheme 'key' is not of type http with scheme bearer;",
            })
    void theGeneratorStopsWithOneSentence(String text, String replacement, String sentence) throws IOException {
        assertThat(DOCUMENT).contains(text);
        Path document = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT.replace(text, replacement));

        Throwable failure = catchThrowable(() -> new OpenApiGenerator("understudy-java-client")
                .generate(document, folder.resolve("client"), "example.client", "Client"));

        assertThat(failure).hasMessageStartingWith(sentence).hasNoCause();
        assertThat(failure.getMessage()).endsWith(".").doesNotContain("\n");
        assertThat(failure.getStackTrace()).isEmpty();
    }
}
