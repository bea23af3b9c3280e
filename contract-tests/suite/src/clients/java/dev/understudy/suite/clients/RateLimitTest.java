package dev.understudy.suite.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.api.client.RetryPolicy;
import dev.understudy.instantly.client.GetWorkspaceResponse;
import dev.understudy.instantly.client.InstantlyClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Uses the client with a stand-in that limits the rate to one request per second. */
class RateLimitTest {

    private static final Path SEED = Path.of("src/test/seeds/limit-per-second.yaml");

    /** Without Retry-After, the repetition would follow after half a second, and get the same response. */
    @Test
    void oneRepetitionSucceedsBecauseRetryAfterIsObeyed() throws IOException, InterruptedException {
        try (StandIn server = new StandIn(SEED)) {
            InstantlyClient impatient = client(server, RetryPolicy.none());
            GetWorkspaceResponse response = impatient.getWorkspace();
            while (response instanceof GetWorkspaceResponse.Ok) {
                response = impatient.getWorkspace();
            }
            assertThat(response)
                    .isInstanceOfSatisfying(
                            GetWorkspaceResponse.TooManyRequests.class,
                            limited -> assertThat(limited.retryAfter()).contains(1L));

            assertThat(client(server, RetryPolicy.of(1, Duration.ofSeconds(5))).getWorkspace())
                    .isInstanceOf(GetWorkspaceResponse.Ok.class);
        }
    }

    private static InstantlyClient client(StandIn server, RetryPolicy policy) {
        return InstantlyClient.builder()
                .baseUrl(server.url())
                .key("limited-per-second")
                .retryPolicy(policy)
                .build();
    }
}
