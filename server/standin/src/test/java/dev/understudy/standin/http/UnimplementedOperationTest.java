package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.standin.support.LogCapture;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.TestResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The response to an operation that the vendor has, but the stand-in does not implement, says so. Status and shape are
 * those of the response to a path that does not exist, and the log warns once per operation.
 */
class UnimplementedOperationTest extends OnSqlite {

    private static final String HINT_OF_INSTANTLY =
            ": Instantly has this operation, but Understudy does not implement it";

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v2/campaigns",
        "GET,    /api/v2/campaigns?limit=1",
        "POST,   /api/v2/leads/list",
        "GET,    /api/v2/campaigns/019e18e2-7947-7550-ac77-000000000001",
        "POST,   /api/v2/campaigns/x/activate",
        "PATCH,  /api/v2/accounts/jo%40example.com",
        "DELETE, /api/v2/workspaces/current/whitelabel-domain"
    })
    void anOperationOfInstantlyIsReportedAsNotImplemented(String method, String target) {
        TestResponse response = server.send(method, target, "full", (String) null);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body())
                .isEqualTo("{\"statusCode\":404,\"error\":\"Not Found\",\"message\":\"Route " + method + ":" + target
                        + " not found" + HINT_OF_INSTANTLY + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /v1/workspaces",
        "DELETE, /v1/workspaces/00000000-0000-4000-8000-00000000000a",
        "GET,    /v1/memberships?filter=x",
        "DELETE, /v1/api-key/7"
    })
    void anOperationOfWellIsReportedAsNotImplemented(String method, String target) {
        TestResponse response = server.send(method, target, "admin", (String) null);
        assertThat(response.errorSummary())
                .isEqualTo("404 NOT_FOUND Well has this operation, but Understudy does not implement it.");
        assertThat(response.at("/meta/log_id")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,    /api/v2/campaigns",
        "GET,    /api/v2/campaign",
        "GET,    /api/v2/campaigns/",
        "GET,    /api/v2/campaigns/a/b",
        "DELETE, /api/v2/workspaces/current",
        "PUT,    /v1/workspaces",
        "GET,    /v1/api-key/7"
    })
    void whatTheVendorDoesNotHaveIsNotReportedSo(String method, String target) {
        TestResponse response = server.send(method, target, null, (String) null);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("Understudy");
    }

    @Test
    void theLogWarnsOncePerOperation() throws IOException {
        try (LogCapture log = new LogCapture(Level.INFO)) {
            for (int i = 0; i < 3; i++) {
                server.send("GET", "/api/v2/webhooks/" + i, "full", (String) null);
                RawConnection.exchange(
                        server.port(), RawConnection.head("HEAD", "/api/v2/webhooks/h" + i, "full") + "\r\n");
                server.send("DELETE", "/api/v2/webhooks/" + i, "full", (String) null);
                server.send("GET", "/api/v2/nothing", "full", (String) null);
            }
            assertThat(log.count("A client has called GET /api/v2/webhooks/{id}, "))
                    .isEqualTo(1);
            assertThat(log.count("A client has called DELETE /api/v2/webhooks/{id}, "))
                    .isEqualTo(1);
            assertThat(log.count("A client has called ")).isEqualTo(2);
            assertThat(log.count("OPERATION_UNIMPLEMENTED")).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"instantly", "well"})
    void theListContainsTheOperationsOfTheContractAndEachLineOnce(String vendor) throws IOException {
        try (InputStream list = Contract.class.getResourceAsStream("/contracts/" + vendor + "/operations.txt")) {
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines().filter(line -> !line.isEmpty()))
                    .doesNotHaveDuplicates()
                    .containsAll(operations(vendor).toList());
        }
    }

    private static Stream<String> operations(String vendor) {
        return Contract.named(vendor).operations().stream()
                .map(operation -> operation.method() + " " + operation.path());
    }
}
