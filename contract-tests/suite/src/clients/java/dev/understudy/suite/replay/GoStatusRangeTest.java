package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a client in Go of a contract that declares ranges of statuses and a default. */
class GoStatusRangeTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /x:
                get:
                  operationId: getX
                  responses:
                    '200': {description: ok}
                    '404': {description: not found}
                    4XX:
                      description: refused
                      headers: {Retry-After: {schema: {type: integer}}}
                      content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}
                    5XX: {description: failed}
                    default: {description: other, content: {application/json: {schema: {type: object}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aRangeHasATypeForAllStatusesWithoutOneOfTheirOwn() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);
        Path program = Path.of("src/replay/go/ranges");
        Path client = folder.resolve("client");
        GoLanguage go = new GoLanguage();
        go.generate(document, client);

        assertThat(go.compile(List.of(program), client)).isEmpty();
        assertThat(go.run(program, client, "").lines())
                .containsExactly(
                        "200 ok",
                        "404 not found",
                        "418 refused: tea, 7",
                        "403 undeclared: <h1>Blocked</h1>",
                        "599 failed",
                        "302 undeclared: {}");
    }
}
