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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads values of types that the contract does not declare. They are never converted, in none of the languages: a program
 * relies on the types, and text for a number is as unforeseen as a page from a proxy.
 */
class ResponseTypesTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /x:
                get:
                  operationId: getX
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Values'}}}
            components:
              schemas:
                Values:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string}
                    integer: {type: integer, format: int64}
                    small: {type: integer, format: int32}
                    number: {type: number}
                    flag: {type: boolean}
                    texts: {type: array, items: {type: string}}
                    integers: {type: array, items: {type: integer, format: int64}}
                    counts: {type: object, additionalProperties: {type: integer, format: int64}}
                    names: {type: object, additionalProperties: {type: string}}
                    maybe: {type: [integer, 'null'], format: int64}
                    inner: {$ref: '#/components/schemas/Inner'}
                Inner: {type: object, properties: {text: {type: string}}}
            """;

    private static final String PROGRAM = """
            import dev.understudy.api.client.RetryPolicy;
            import example.Client;
            import example.GetXResponse;

            public class Program {
                public static String run(String url) throws Exception {
                    GetXResponse response =
                            Client.builder().baseUrl(url).retryPolicy(RetryPolicy.none()).build().getX();
                    return response instanceof GetXResponse.Ok ok
                            ? "Ok " + ok.body().integer().orElse(null)
                            : response.getClass().getSimpleName();
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static URLClassLoader program;

    @BeforeAll
    static void generateTheClient() throws IOException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), DOCUMENT);
        Path code = folder.resolve("code");
        new OpenApiGenerator("understudy-java-client").generate(document, code, "example", "Client");
        Files.writeString(code.resolve("Program.java"), PROGRAM);
        Path classes = folder.resolve("classes");
        assertThat(Javac.compile(code, classes)).isEmpty();
        program = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ResponseTypesTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"integer\":7",
                "\"integer\":7.0",
                "\"integer\":0.7e1",
                "\"integer\":7,\"small\":2147483647,\"number\":7,\"flag\":true,\"texts\":[\"7\"],\"integers\":[7,8.0]",
                "\"integer\":7,\"number\":1e400,\"counts\":{\"a\":7.00},\"names\":{\"a\":\"7\"},\"maybe\":null,\"inner\":{\"text\":\"\"}"
            })
    void aValueOfTheDeclaredTypeIsRead(String properties) throws Exception {
        assertThat(result("{\"text\":\"x\"," + properties + "}")).isEqualTo("Ok 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\":7",
                "\"text\":7.5",
                "\"text\":true",
                "\"text\":[\"x\"]",
                "\"text\":{}",
                "\"integer\":\"7\"",
                "\"integer\":\"\"",
                "\"integer\":\" \"",
                "\"integer\":\"null\"",
                "\"integer\":7.5",
                "\"integer\":true",
                "\"integer\":[7]",
                "\"integer\":[]",
                "\"integer\":null",
                "\"integer\":9223372036854775808",
                "\"integer\":1e400",
                "\"integer\":1e1000000000",
                "\"small\":2147483648",
                "\"small\":\"7\"",
                "\"number\":\"7\"",
                "\"number\":\"NaN\"",
                "\"number\":\"\"",
                "\"number\":false",
                "\"flag\":\"true\"",
                "\"flag\":\"\"",
                "\"flag\":1",
                "\"texts\":[7]",
                "\"texts\":\"x\"",
                "\"texts\":\"\"",
                "\"texts\":{}",
                "\"texts\":[null]",
                "\"integers\":[\"7\"]",
                "\"integers\":[7.5]",
                "\"counts\":{\"a\":\"7\"}",
                "\"counts\":{\"a\":7.5}",
                "\"counts\":{\"a\":null}",
                "\"counts\":[]",
                "\"counts\":\"\"",
                "\"names\":{\"a\":7}",
                "\"names\":{\"a\":null}",
                "\"maybe\":\"7\"",
                "\"inner\":\"\"",
                "\"inner\":[]",
                "\"inner\":{\"text\":7}"
            })
    void aValueOfAnotherTypeIsUndeclared(String property) throws Exception {
        assertThat(result("{\"text\":\"x\"," + property + "}")).isEqualTo("Undeclared");
    }

    private static Object result(String body) throws Exception {
        try (ScriptedServer server = new ScriptedServer(json(200, body))) {
            return program.loadClass("Program").getMethod("run", String.class).invoke(null, server.url());
        }
    }
}
