package dev.understudy.suite.clients;

import static dev.understudy.suite.clients.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.suite.replay.Javac;
import dev.understudy.suite.replay.OpenApiGenerator;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses a client of a contract that declares ranges of statuses, and an array with commas in the query. */
class StatusRangeTest {

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
                    '200': {description: ok}
                    '404': {description: not found, content: {text/plain: {schema: {type: string}}}}
                    4XX:
                      description: refused
                      headers: {Retry-After: {schema: {type: integer}}}
                      content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}
                    5XX: {description: failed}
            """;

    private static final String PROGRAM = """
            import dev.understudy.api.client.RetryPolicy;
            import example.Client;
            import example.GetXParameters;
            import example.GetXResponse;
            import java.util.List;

            public class Program {
                public static String run(String url) throws Exception {
                    GetXResponse response = Client.builder().baseUrl(url).retryPolicy(RetryPolicy.none()).build()
                            .getX(GetXParameters.builder().ids(List.of("a", "b,c")).build());
                    String type = response.getClass().getSimpleName();
                    return response instanceof GetXResponse.ClientError refused
                            ? type + " " + refused.body().message().get() + " " + refused.retryAfter().get()
                            : type;
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aRangeHasATypeForAllStatusesWithoutOneOfTheirOwn() throws Exception {
        try (URLClassLoader program = program()) {
            assertThat(result(program, 200, "{}")).isEqualTo("Ok");
            assertThat(result(program, 404, "not JSON")).isEqualTo("NotFound");
            assertThat(result(program, 418, "{\"message\":\"tea\"}")).isEqualTo("ClientError tea 7");
            assertThat(result(program, 403, "<h1>Blocked</h1>")).isEqualTo("Undeclared");
            assertThat(result(program, 599, "")).isEqualTo("ServerError");
            assertThat(result(program, 302, "")).isEqualTo("Undeclared");
        }
    }

    private static Object result(ClassLoader program, int status, String body) throws Exception {
        try (ScriptedServer server = new ScriptedServer(json(status, body, "Retry-After: 7"))) {
            Object result =
                    program.loadClass("Program").getMethod("run", String.class).invoke(null, server.url());
            assertThat(server.onlyRequest().target()).isEqualTo("/x?ids=a,b%2Cc");
            return result;
        }
    }

    private URLClassLoader program() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);
        Path code = folder.resolve("code");
        new OpenApiGenerator("understudy-java-client").generate(document, code, "example", "Client");
        Files.writeString(code.resolve("Program.java"), PROGRAM);
        Path classes = folder.resolve("classes");
        assertThat(Javac.compile(code, classes)).isEmpty();
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }
}
