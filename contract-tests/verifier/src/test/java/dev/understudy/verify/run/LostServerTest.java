package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import dev.understudy.verify.report.Report;
import java.io.IOException;
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
        try (LocalServer server = LocalServer.start(exchange -> respond(exchange, lost))) {
            Contract contract = Contract.open(Files.writeString(folder.resolve("thing.yaml"), CONTRACT));
            Report report = new Verification(contract, server.uri(), Profile.ofHeaders(List.of()), Options.ofSeed(1))
                    .run(Progress.SILENT);

            assertThat(report.findings())
                    .extracting(found ->
                            found.finding().rule().id() + " " + found.finding().operation())
                    .contains("BodyMatches PATCH /thing", "AnswerArrives GET /thing");
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
            LocalServer.send(exchange, 200, isPatch ? "{\"size\":\"none\"}" : "{\"size\":5}");
        }
    }
}
