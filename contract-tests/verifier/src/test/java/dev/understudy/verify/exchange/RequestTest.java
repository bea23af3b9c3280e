package dev.understudy.verify.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Parameter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class RequestTest {

    private static final Headers HEADERS =
            Headers.of("X-Tags", "a", "x-tags", "b", "Cookie", "theme=dark; id=7", "Content-Type", "Text/Plain;a=b");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    path   | id     | a b
                    query  | q      | c d
                    header | X-Tags | a, b
                    cookie | theme  | dark
                    """)
    void aParameterIsReadFromItsLocation(String in, String name, String value) throws IOException {
        assertThat(read("/things/a%20b?p=1&q=c+d", HEADERS, in, name))
                .hasValue(List.of(JsonNodeFactory.instance.stringNode(value)));
    }

    @ParameterizedTest
    @CsvSource({"query,q", "header,X-Tags", "cookie,theme"})
    void aParameterThatWasNotSentIsAbsent(String in, String name) throws IOException {
        assertThat(read("/things/1", Headers.of(), in, name)).isEmpty();
        assertThat(read("/things/1?p=1", Headers.of("Cookie", "id=7"), in, name))
                .isEmpty();
    }

    @Test
    void cookiesMayBeInSeveralLines() throws IOException {
        Headers lines = Headers.of("cookie", "theme=dark", "Cookie", "id=7; theme2=light");

        assertThat(read("/things/1", lines, "cookie", "id"))
                .hasValue(List.of(JsonNodeFactory.instance.stringNode("7")));
    }

    @Test
    void theMediaTypeIsReadFromContentType() {
        assertThat(HEADERS.mediaType()).hasToString("Optional[text/plain; a=b]");
        assertThat(Headers.of("Content-Type", "nonsense").mediaType()).isEmpty();
        assertThat(Headers.of().mediaType()).isEmpty();
    }

    private Optional<List<JsonNode>> read(String target, Headers headers, String in, String name) throws IOException {
        Contract contract = Contract.open(
                Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.1.0
                paths:
                  /things/{id}:
                    get:
                      parameters:
                        - {name: %s, in: %s, required: %s, schema: {type: string}}
                      responses: {'200': {description: done}}
                """.formatted(name, in, in.equals("path"))));
        Parameter parameter = contract.operations().get(0).parameters().get(0);
        Request request = new Request("GET", URI.create("http://localhost" + target), headers, Body.NONE);
        Map<String, String> pathValues =
                contract.route("GET", request.uri().getRawPath()).orElseThrow().pathValues();
        return request.parameter(parameter, pathValues);
    }
}
