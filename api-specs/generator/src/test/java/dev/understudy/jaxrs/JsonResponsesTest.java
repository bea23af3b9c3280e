package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.tolerant.TolerantDocument;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generates clients in all languages for responses that are not JSON, or not only. Programs read those as raw bodies. */
class JsonResponsesTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /things:
                get:
                  operationId: getThing
                  responses:
                    "200":
                      description: d
                      headers: {ETag: {schema: {type: string}}}
                      content: {text/plain: {schema: {type: string}}}
                    "201": {description: d, content: {application/xml: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    "202": {$ref: '#/components/responses/File'}
                    "404":
                      description: d
                      content:
                        text/plain: {schema: {type: string}}
                        application/problem+json: {schema: {$ref: '#/components/schemas/Thing'}}
            components:
              responses:
                File: {description: d, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
              schemas:
                Thing: {type: object, properties: {a: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java | GetThingResponse.java | public static final class %s extends | public (\\S+) body\\(\\)",
                "typescript | operations.ts | export interface GetThing%s extends | readonly body: (\\S+);",
                "python | operations.py | class GetThing%s\\(ApiResponse\\): |  body: (\\S+)",
                "go | results.go | type GetThing%s struct | \\tBody (\\S+)",
            })
    void onlyJsonIsReadAsAType(String language, String file, String declaration, String body) throws IOException {
        SmallContract.generate(
                "understudy-" + language + "-client",
                YamlWriter.write(TolerantDocument.of(YamlReader.parse(CONTRACT, "contract"))),
                folder);
        String results = SmallContract.read(folder, file);

        for (String status : List.of("Ok", "Created", "Accepted", "NotFound")) {
            assertThat(results).containsPattern("(?i)" + declaration.formatted(status));
        }
        assertThat(results).containsPattern("(?i)etag");
        assertThat(Pattern.compile(body).matcher(results).results().map(match -> match.group(1)))
                .singleElement()
                .asString()
                .matches("(\\w+\\.)*Thing");
    }
}
