package dev.understudy.suite.clients;

import static dev.understudy.suite.clients.ScriptedServer.json;
import static dev.understudy.suite.clients.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.api.client.RetryPolicy;
import dev.understudy.instantly.client.GetWorkspaceResponse;
import dev.understudy.instantly.client.InstantlyClient;
import dev.understudy.instantly.client.model.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends responses to the client for Instantly that its contract does not declare. */
class UnexpectedResponseTest {

    private static final String WORKSPACE = """
            {"id":"%s","timestamp_created":"2026-05-11T21:12:35.911Z","timestamp_updated":"2026-05-11T21:12:35.911Z",\
            "owner":"019e18e2-7947-7550-ac77-1932813bdfc0","name":"x"%s}""";

    @Test
    void theVendorsResponsesOfJuly2026AreRead() throws Exception {
        String july = WORKSPACE.formatted(
                "ws_not_a_uuid", ",\"scheduled_for_removal_at\":null,\"plan_id_bundle\":\"pid_bundle_scale_v2\"");

        Workspace workspace = ((GetWorkspaceResponse.Ok) resultOf(json(200, july))).body();

        assertThat(workspace.id()).isEqualTo("ws_not_a_uuid");
        assertThat(workspace.allProperties())
                .containsEntry("plan_id_bundle", "pid_bundle_scale_v2")
                .containsEntry("scheduled_for_removal_at", null);
        assertThat(workspace.planIdCrm().isPresent()).isFalse();
    }

    @Test
    void newPropertiesOfAnyShapeAreKeptInTheirOrder() throws Exception {
        String body = WORKSPACE.formatted("1", ",\"z\":{\"a\":[1,{\"b\":null}]},\"a\":2.50");

        Workspace workspace = ((GetWorkspaceResponse.Ok) resultOf(json(200, body))).body();

        assertThat(workspace.allProperties().keySet()).containsSubsequence("z", "a");
        assertThat(workspace.allProperties().get("z")).asString().isEqualTo("{a=[1, {b=null}]}");
        assertThat(workspace.allProperties().get("a")).asString().isEqualTo("2.50");
    }

    @Test
    void newValuesOfAnEnumAreRead() throws Exception {
        var response = (GetWorkspaceResponse.PaymentRequired) resultOf(
                json(402, "{\"statusCode\":402.5,\"error\":\"Plan Ended\",\"message\":\"m\",\"code\":\"NEW\"}"));

        assertThat(response.body().error()).isEqualTo("Plan Ended");
        assertThat(response.body().allProperties()).containsEntry("code", "NEW");
    }

    @Test
    void missingAndMalformedHeadersAreEmpty() throws Exception {
        String limited = "{\"statusCode\":429,\"error\":\"e\",\"message\":\"m\"}";

        var missing = (GetWorkspaceResponse.TooManyRequests) resultOf(json(429, limited));
        var date = (GetWorkspaceResponse.TooManyRequests)
                resultOf(json(429, limited, "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"));
        var unauthorized = (GetWorkspaceResponse.Unauthorized) resultOf(json(401, limited));

        assertThat(missing.retryAfter()).isEmpty();
        assertThat(date.retryAfter()).isEmpty();
        assertThat(date.headers().firstValue("retry-after")).isPresent();
        assertThat(unauthorized.wwwAuthenticate()).isEmpty();
    }

    @Test
    void aPageFromAProxyIsUndeclared() throws Exception {
        GetWorkspaceResponse response = resultOf(reply(403, "text/html", "<h1>Blocked</h1>", "CF-Ray: 7"));

        assertThat(response).isInstanceOf(GetWorkspaceResponse.Undeclared.class);
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.rawText()).isEqualTo("<h1>Blocked</h1>");
        assertThat(response.headers().firstValue("cf-ray")).contains("7");
    }

    @Test
    void anUndeclaredStatusIsUndeclared() throws Exception {
        GetWorkspaceResponse response = resultOf(json(418, "{\"short\":true}"));

        assertThat(response).isInstanceOf(GetWorkspaceResponse.Undeclared.class);
        assertThat(response.status()).isEqualTo(418);
        assertThat(response.rawText()).isEqualTo("{\"short\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\":", "null", "[]", "{}", "\"x\"", "{\"id\":{},\"name\":[]}", "{} trailing"})
    void aBodyThatIsNotWhatTheContractDeclaresIsUndeclared(String body) throws Exception {
        GetWorkspaceResponse response = resultOf(json(200, body));

        assertThat(response).isInstanceOf(GetWorkspaceResponse.Undeclared.class);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.rawText()).isEqualTo(body);
    }

    /** What the contract does not declare has the same types as what it declares. */
    @Test
    void allPropertiesAreReadAsJsonValues() throws Exception {
        String more =
                ",\"default_opportunity_value\":250,\"plan_id_verification\":{\"quantity\":5.50,\"a\":[true]},\"new\":250";

        Workspace workspace = ((GetWorkspaceResponse.Ok) resultOf(json(200, WORKSPACE.formatted("1", more)))).body();

        Map<String, Object> all = workspace.allProperties();
        assertThat(all).containsEntry("id", "1").doesNotContainKey("plan_id_crm");
        assertThat(all).containsEntry("default_opportunity_value", 250).containsEntry("new", 250);
        assertThat(all.get("plan_id_verification"))
                .isEqualTo(Map.of("quantity", new BigDecimal("5.50"), "a", List.of(true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"default_opportunity_value\":\"250\"",
                ",\"default_opportunity_value\":\"\"",
                ",\"default_opportunity_value\":true",
                ",\"plan_id\":5",
                ",\"plan_id\":2.5",
                ",\"plan_id\":true",
                ",\"add_unsub_to_block\":\"true\"",
                ",\"add_unsub_to_block\":1",
                ",\"plan_id_verification\":null",
                ",\"plan_id_verification\":\"\"",
                ",\"plan_id_verification\":[]",
                ",\"name\":null"
            })
    void aBodyWithAValueOfAnotherTypeIsUndeclared(String more) throws Exception {
        GetWorkspaceResponse response = resultOf(json(200, WORKSPACE.formatted("1", more)));

        assertThat(response).isInstanceOf(GetWorkspaceResponse.Undeclared.class);
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void aConnectionThatIsCutIsAnIoException() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.cut())) {
            InstantlyClient client = client(server).build();

            assertThatThrownBy(client::getWorkspace).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> client.getWorkspaceAsync().get()).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void aResponseThatDoesNotEndIsATimeout() {
        CountDownLatch never = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            ScriptedServer.cut().send(exchange);
            await(never);
        })) {
            InstantlyClient client =
                    client(server).timeout(Duration.ofMillis(300)).build();

            assertThatThrownBy(client::getWorkspace).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void cancellingAbortsTheExchange() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch aborted = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            arrived.countDown();
            writeUntilTheClientIsGone(exchange, aborted);
        })) {
            CompletableFuture<GetWorkspaceResponse> call =
                    client(server).build().getWorkspaceAsync();
            arrived.await();

            assertThat(call.cancel(true)).isTrue();

            aborted.await();
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static GetWorkspaceResponse resultOf(ScriptedServer.Reply reply) throws Exception {
        try (ScriptedServer server = new ScriptedServer(reply)) {
            return client(server).build().getWorkspace();
        }
    }

    private static InstantlyClient.Builder client(ScriptedServer server) {
        return InstantlyClient.builder().baseUrl(server.url()).retryPolicy(RetryPolicy.none());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void writeUntilTheClientIsGone(HttpExchange exchange, CountDownLatch aborted) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(new byte[8192]);
                exchange.getResponseBody().flush();
            }
        } catch (IOException e) {
            aborted.countDown();
            throw e;
        }
    }
}
