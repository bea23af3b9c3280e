package dev.understudy.suite.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated code lets a delegate return, a server that judges responses accepts. */
class DevelopmentModeTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ContractServer server;

    @BeforeAll
    static void start() {
        server = ContractServer.builder(Contract.open(Path.of("src/test/contracts/warehouse.yaml")))
                .delegate(new WarehouseDelegate())
                .developmentMode()
                .port(0)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/json, 200",
        "/reports/csv, 200",
        "/reports/png, 200",
        "/reports/gone, 410",
        "/reports/late, 503",
        "/signs/a/b/c, 200",
        "/undescribed, 418",
    })
    void aResponseThatCompilesIsAccepted(String target, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/v1" + target))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
