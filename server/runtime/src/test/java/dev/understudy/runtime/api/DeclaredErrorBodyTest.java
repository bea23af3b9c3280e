package dev.understudy.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredErrorBodyTest {

    @TempDir
    private Path folder;

    @Test
    void aSchemaThatContainsItselfEnds() throws IOException, InterruptedException {
        Path document = Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: {title: Errors, version: '1'}
                paths:
                  /things:
                    get:
                      parameters: [{name: limit, in: query, schema: {type: integer}}]
                      responses:
                        '400':
                          description: The request is invalid.
                          content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                components:
                  schemas:
                    Error:
                      type: object
                      properties:
                        message: {type: string}
                        errors: {$ref: '#/components/schemas/Errors'}
                        cause: {$ref: '#/components/schemas/Error'}
                    Errors: {type: array, items: {$ref: '#/components/schemas/Errors'}}
                """);
        try (ContractServer server =
                ContractServer.builder(Contract.open(document)).port(0).start()) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + server.port() + "/things?limit=many"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).startsWith("{\"message\":\"the parameter 'limit' is invalid");
        }
    }
}
