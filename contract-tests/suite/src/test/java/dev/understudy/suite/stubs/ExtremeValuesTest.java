package dev.understudy.suite.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.internal.pipeline.Json;
import dev.understudy.warehouse.api.model.CrateId;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Values with few characters that would take much memory or time are refused without either. */
@Timeout(60)
class ExtremeValuesTest {

    private static final Contract CONTRACT = Contract.open(Path.of("src/test/contracts/warehouse.yaml"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int REFUSED = 400;

    private static ContractServer server;

    @BeforeAll
    static void start() {
        server = ContractServer.builder(CONTRACT)
                .delegate(new WarehouseDelegate())
                .port(0)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.0", "7e0", "70e-1"})
    void theWrapperOfAnIntegerReadsAnyWritingOfIt(String json) {
        assertThat(mapper().readValue(json, CrateId.LongValue.class)).isEqualTo(new CrateId.LongValue(7L));
        assertThat(mapper().readValue(json, CrateId.class)).isEqualTo(new CrateId.LongValue(7L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "1e19", "1e999999999"})
    void theWrapperOfAnIntegerReadsNothingElse(String json) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> mapper().readValue(json, CrateId.LongValue.class));
    }

    private static JsonMapper mapper() {
        return Json.mapper(ApiDefinition.builder(CONTRACT).build());
    }

    static Stream<String> extremeBodies() {
        String digits = "9".repeat(900_000);
        String deep = "[".repeat(300_000);
        Stream<String> exponents = Stream.of("1e999999999", "-1e999999999", "1e-999999999")
                .flatMap(number -> objects(number, "id", "large", "level", "ratio", "other"));
        Stream<String> tooLong = Stream.of("1e99999999999999", digits, digits + ".0")
                .flatMap(number -> objects(number, "id", "large", "exact", "sizeOrNumber", "mixed", "anything"));
        Stream<String> tooDeep = Stream.of("{\"mixed\":" + deep, "{\"anything\":" + deep, "{\"tree\":" + deep, deep);
        return Stream.of(exponents, tooLong, tooDeep).flatMap(each -> each);
    }

    private static Stream<String> objects(String number, String... names) {
        return Stream.of(names).map(name -> "{\"" + name + "\":" + number + "}");
    }

    @ParameterizedTest
    @MethodSource("extremeBodies")
    void anExtremeBodyIsRefused(String body) throws IOException, InterruptedException {
        assertThat(echo(body).statusCode()).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1.5E+999999999", "1E-999999999", "1E+10000"})
    void aNumberWithAnyExponentIsWrittenAsItWasRead(String number) throws IOException, InterruptedException {
        for (String name : List.of("exact", "sizeOrNumber", "mixed", "anything")) {
            String body = "{\"" + name + "\":" + number + "}";

            assertThat(echo(body).body()).isEqualTo(body);
        }
    }

    private static HttpResponse<String> echo(String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1/echo"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/parameters/1e999999999/.b/;matrix=1/x=1,y=2",
                "/parameters/1/.b/;matrix=1e999999999/x=1,y=2",
                "/parameters/1/.b/;matrix=1e-999999999/x=1,y=2",
                "/parameters/1/.b/;matrix=1/x=1e999999999,y=2",
                "/parameters/1/.b/;matrix=1/x=1,y=2?page-size=1e999999999",
                "/parameters/1/.b/;matrix=1/x=1,y=2?deep%5Bmin%5D=1e999999999",
                "/parameters/1/.b/;matrix=1/x=1,y=2?json=%7B%22width%22:1e999999999%7D",
            })
    void anExtremeParameterIsRefused(String target) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1" + target))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(REFUSED);
    }

    @Test
    void anArrayThatDoesNotEndIsRefusedOnceItIsTooLong() throws IOException {
        byte[] elements = "1,".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String head = """
                    POST /v1/echo HTTP/1.1
                    Host: a
                    Content-Type: application/json
                    Transfer-Encoding: chunked

                    """.replace("\n", "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            int sent = 0;
            while (answer.available() == 0) {
                socket.getOutputStream()
                        .write((Integer.toHexString(elements.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(elements);
                socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
                sent += elements.length;
                assertThat(sent).isLessThan(100_000_000);
            }

            assertThat(new String(answer.readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
    }
}
