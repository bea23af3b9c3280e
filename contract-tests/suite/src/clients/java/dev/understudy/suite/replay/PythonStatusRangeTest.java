package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a client in Python of a contract with ranges of statuses, combined schemas, and an array with commas in the query. */
class PythonStatusRangeTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /x:
                get:
                  operationId: getX
                  parameters:
                    - {name: ids, in: query, explode: false, schema: {type: array, items: {type: string}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}
                    '404': {description: not found, content: {text/plain: {schema: {type: string}}}}
                    4XX:
                      description: refused
                      headers: {Retry-After: {schema: {type: integer}}}
                      content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}
                    5XX: {description: failed}
            components:
              schemas:
                Pet: {type: object, required: [name], properties: {name: {type: string}}}
                Cat:
                  allOf:
                    - $ref: '#/components/schemas/Pet'
                    - {type: object, required: [lives], properties: {lives: {type: integer}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aRangeHasATypeForAllStatusesWithoutOneOfTheirOwn() throws IOException {
        PythonTools.requireInstalled();
        Path document = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);
        PythonSurface python = new PythonSurface(folder);
        python.add("ranges", document, document);
        python.compare();

        assertThat(python.differences("ranges")).isEmpty();
        assertThat(python.printed("ranges"))
                .contains("['GetXOk', {'body': {'Cat': {'name': \"'text'\", 'lives': '7'}}}]")
                .contains("['GetXNotFound', {}]")
                .contains("['GetXServerError', {}]")
                .contains("GET /477/x?ids=text,text Bearer k ")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("['GetXClientError', {'body': {")
                        .endsWith("'retry_after': '7'}]"));
    }
}
