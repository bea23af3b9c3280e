package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.understudy.contract.Contract;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A finding that waits until the laws of a resource are tested is reported although the server is lost before. */
@Timeout(60)
class LostServerTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            paths:
              /thing:
                get:
                  responses: {'200': {$ref: '#/components/responses/Thing'}}
                patch:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Change'}}}}
                  responses: {'200': {$ref: '#/components/responses/Thing'}, '400': {description: d}}
            components:
              responses:
                Thing: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
              schemas:
                Change: {type: object, properties: {size: {type: integer}}, additionalProperties: false}
                Thing: {type: object, required: [size], properties: {size: {type: integer}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void theFindingOfTheLastWriteIsReported() throws IOException {
        AtomicBoolean lost = new AtomicBoolean();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> respond(exchange, lost));
        server.start();
        try {
            Contract contract = Contract.open(Files.writeString(folder.resolve("thing.yaml"), CONTRACT));
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            Report report = new Verification(contract, url, Profile.ofHeaders(List.of()), Options.ofSeed(1))
                    .run(Progress.SILENT);

            assertThat(report.findings())
                    .extracting(found ->
                            found.finding().rule().id() + " " + found.finding().operation())
                    .contains("BodyMatches PATCH /thing", "AnswerArrives GET /thing");
        } finally {
            server.stop(0);
        }
    }

    // The response to the first PATCH is invalid. After that the server sends no response.
    private static void respond(HttpExchange exchange, AtomicBoolean lost) throws IOException {
        try (exchange) {
            if (lost.get()) {
                return;
            }
            boolean isPatch = exchange.getRequestMethod().equals("PATCH");
            lost.set(isPatch);
            byte[] body = (isPatch ? "{\"size\":\"none\"}" : "{\"size\":5}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
