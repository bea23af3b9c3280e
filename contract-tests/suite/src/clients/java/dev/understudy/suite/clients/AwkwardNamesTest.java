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
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.databind.json.JsonMapper;

/** Generates code from names that Java, {@link Object} or the generated code itself uses. The wire has the exact names. */
class AwkwardNamesTest {

    private static final List<String> NAMES = List.of(
            "builder",
            "build",
            "notify",
            "notifyAll",
            "wait",
            "getClass",
            "hashCode",
            "toString",
            "clone",
            "finalize",
            "equals",
            "value",
            "other",
            "that",
            "request",
            "copy",
            "body",
            "status",
            "headers",
            "name",
            "additionalProperties",
            "additionalProperty",
            "allProperties",
            "properties",
            "class",
            "new",
            "this",
            "null",
            "received",
            "values",
            "items");
    private static final List<String> TYPES = List.of(
            "Builder",
            "List",
            "Map",
            "Objects",
            "Collections",
            "JsonNullable",
            "JsonProperty",
            "JsonProperties",
            "Override",
            "String",
            "Object",
            "Optional",
            "Json",
            "Ok",
            "NotFound",
            "Undeclared",
            "TypeReference");

    private static final String PATHS = """

              /notify:
                post:
                  operationId: notify
                  parameters:
                    - {name: request, in: query, schema: {type: string}}
                    - {name: copy, in: query, schema: {type: string}}
                    - {name: value, in: query, schema: {type: string}}
                    - {name: body, in: query, schema: {type: string}}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Needed'}}}}
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Ok'}}}
                    '404':
                      description: no
                      headers: {Status: {schema: {type: string}}, Body: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/NotFound'}}}
              /builder:
                get:
                  operationId: builder
                  responses:
                    '200':
                      description: ok
                      content: {application/json: {schema: {$ref: '#/components/schemas/Uses'}}}
              /wait:
                get: {operationId: wait, responses: {'204': {description: ok}}}""";

    @TempDir
    private Path folder;

    private ClassLoader loader;

    @ParameterizedTest
    @ValueSource(strings = {"understudy-java-client", "understudy-jaxrs"})
    void propertiesMayHaveAnyName(String generator) throws IOException, ReflectiveOperationException {
        String json = NAMES.stream().map("\"%s\":\"x\""::formatted).collect(Collectors.joining(",", "{", "}"));
        JsonMapper mapper =
                JsonMapper.builder().addModule(new JsonNullableJackson3Module()).build();

        for (String kind : List.of("Needed", "Wanted")) {
            Object value = mapper.readValue(json, load("example.model." + kind, generator));
            Object other = mapper.readValue(json.replace("\"x\"", "\"y\""), value.getClass());

            assertThat(mapper.writeValueAsString(value)).isEqualTo(json);
            assertThat(value)
                    .isEqualTo(mapper.readValue(json, value.getClass()))
                    .isNotEqualTo(other);
            assertThat(value.toString()).contains("x");
        }
    }

    @Test
    void parametersHeadersOperationsAndTypesMayHaveAnyName() throws Exception {
        Class<?> client = load("example.Client", "understudy-java-client");
        Class<?> parameters = load("example.CallNotifyParameters", "understudy-java-client");
        Object values = parameters.getMethod("builder").invoke(null);
        for (String name : List.of("request", "copy", "value", "parameterBody")) {
            values.getClass().getMethod(name, String.class).invoke(values, "x");
        }
        try (ScriptedServer server = new ScriptedServer(json(404, "{\"a\":\"b\"}", "Status: s", "Body: b"))) {
            Object builder = client.getMethod("builder").invoke(null);
            builder.getClass().getMethod("baseUrl", String.class).invoke(builder, server.url());
            Object running = builder.getClass().getMethod("build").invoke(builder);

            Object result = client.getMethod("callNotify", parameters)
                    .invoke(running, values.getClass().getMethod("build").invoke(values));

            assertThat(server.onlyRequest().target()).isEqualTo("/notify?request=x&copy=x&value=x&body=x");
            assertThat(result.getClass().getSimpleName()).isEqualTo("NotFound");
            assertThat(result.getClass()
                            .getMethod("body")
                            .invoke(result)
                            .getClass()
                            .getName())
                    .isEqualTo("example.model.NotFound");
            assertThat(result.getClass().getMethod("headerStatus").invoke(result))
                    .hasToString("Optional[s]");
            assertThat(result.getClass().getMethod("headerBody").invoke(result)).hasToString("Optional[b]");
        }
    }

    private Class<?> load(String name, String generator) throws IOException, ClassNotFoundException {
        if (loader == null) {
            Path classes = folder.resolve("classes");
            Path document = Files.writeString(folder.resolve("openapi.yaml"), document(generator));
            Path code = folder.resolve("code");
            new OpenApiGenerator(generator).generate(document, code, "example", "Client");
            assertThat(Javac.compile(code.resolve("src"), classes)).isEmpty();
            loader = new URLClassLoader(
                    new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        }
        return loader.loadClass(name);
    }

    /** The types, parameters and header fields are in the client's document only. */
    private static String document(String generator) {
        String properties =
                NAMES.stream().map("'%s': {type: string}"::formatted).collect(Collectors.joining(", ", "{", "}"));
        String objects = """
                openapi: 3.1.0
                info: {title: t, version: '1'}
                paths: %s
                components:
                  schemas:
                    Wanted: {type: object, properties: %s}
                    Needed: {type: object, required: %s, properties: %s, additionalProperties: false}
                """;
        String required = NAMES.stream().collect(Collectors.joining("', '", "['", "']"));
        return generator.equals("understudy-jaxrs")
                ? objects.formatted("{}", properties, required, properties)
                : objects.formatted(PATHS.indent(2).stripTrailing(), properties, required, properties) + types();
    }

    private static String types() {
        String uses = TYPES.stream()
                .map(type -> "u%1$s: {$ref: '#/components/schemas/%1$s'}".formatted(type))
                .collect(Collectors.joining(", ", "{", "}"));
        String types = TYPES.stream()
                .map(
                        "    %s: {type: object, properties: {a: {type: string}, b: {type: array, items: {type: string}}}}\n"
                                ::formatted)
                .collect(Collectors.joining());
        return "    Uses: {type: object, properties: " + uses + "}\n" + types;
    }
}
