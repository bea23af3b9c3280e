package dev.understudy.suite.clients;

import static dev.understudy.suite.clients.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.api.client.RetryPolicy;
import dev.understudy.instantly.client.GetWorkspaceResponse;
import dev.understudy.instantly.client.InstantlyClient;
import dev.understudy.instantly.client.PatchWorkspaceResponse;
import dev.understudy.instantly.client.model.PatchWorkspaceRequest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final String LIMITED = "{\"statusCode\":429,\"error\":\"e\",\"message\":\"m\"}";
    private static final String WORKSPACE =
            "{\"id\":\"1\",\"timestamp_created\":\"\",\"timestamp_updated\":\"\",\"owner\":\"\",\"name\":\"x\"}";
    private static final PatchWorkspaceRequest RENAME =
            PatchWorkspaceRequest.builder().name("x").build();

    @Test
    void aReadIsRepeatedAfterTheTimeInRetryAfter() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(429, LIMITED, "Retry-After: 1"), json(200, WORKSPACE))) {
            assertThat(client(server, RetryPolicy.standard()).getWorkspace())
                    .isInstanceOf(GetWorkspaceResponse.Ok.class);

            assertThat(server.requests()).hasSize(2);
            long wait = server.requests().get(1).nanoTime()
                    - server.requests().get(0).nanoTime();
            assertThat(Duration.ofNanos(wait)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aReadIsNotRepeatedIfRetryAfterIsLongerThanTheLongestWait() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(429, LIMITED, "Retry-After: 3600"))) {
            assertThat(client(server, RetryPolicy.standard()).getWorkspace())
                    .isInstanceOfSatisfying(
                            GetWorkspaceResponse.TooManyRequests.class,
                            limited -> assertThat(limited.retryAfter()).contains(3600L));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aReadIsRepeatedIfTheConnectionIsCut() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.cut(), json(200, WORKSPACE))) {
            assertThat(client(server, RetryPolicy.standard()).getWorkspace())
                    .isInstanceOf(GetWorkspaceResponse.Ok.class);
        }
    }

    @Test
    void theNumberOfRepetitionsIsLimited() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(503, "{}", "Retry-After: 0"))) {
            GetWorkspaceResponse response =
                    client(server, RetryPolicy.of(3, Duration.ofSeconds(1))).getWorkspace();

            assertThat(response.status()).isEqualTo(503);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void aWriteIsNotRepeated() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(429, LIMITED, "Retry-After: 0"))) {
            assertThat(client(server, RetryPolicy.standard()).patchWorkspace(RENAME))
                    .isInstanceOf(PatchWorkspaceResponse.TooManyRequests.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aWriteIsRepeatedIfThePolicySaysSo() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(429, LIMITED, "Retry-After: 0"), json(200, WORKSPACE))) {
            assertThat(client(server, RetryPolicy.standard().withUnsafeMethods())
                            .patchWorkspace(RENAME))
                    .isInstanceOf(PatchWorkspaceResponse.Ok.class);
            assertThat(server.requests())
                    .extracting(ScriptedServer.Received::body)
                    .containsOnly("{\"name\":\"x\"}");
        }
    }

    private static InstantlyClient client(ScriptedServer server, RetryPolicy policy) {
        return InstantlyClient.builder()
                .baseUrl(server.url())
                .retryPolicy(policy)
                .build();
    }
}
