package dev.understudy.suite.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.api.client.RetryPolicy;
import dev.understudy.instantly.client.GetWorkspaceParameters;
import dev.understudy.instantly.client.GetWorkspaceResponse;
import dev.understudy.instantly.client.InstantlyClient;
import dev.understudy.instantly.client.PatchWorkspaceResponse;
import dev.understudy.instantly.client.model.PatchWorkspaceRequest;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the client for Instantly with the stand-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstantlyClientTest {

    private static final String SUB_WORKSPACE = "019e18e2-7947-7550-ac77-19315c6fd798";

    private StandIn server;

    @BeforeAll
    void startTheServer() throws IOException {
        server = new StandIn();
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    private InstantlyClient client(String key) {
        return InstantlyClient.builder()
                .baseUrl(server.url())
                .key(key)
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v2"})
    void aReadReturnsWhatWasWrittenWithAndWithoutThePrefixInTheBaseUrl(String prefix)
            throws IOException, InterruptedException {
        InstantlyClient client = InstantlyClient.builder()
                .baseUrl(server.url() + prefix)
                .key("instantly-demo")
                .build();

        assertThat(client.patchWorkspace(named("Written" + prefix))).isInstanceOf(PatchWorkspaceResponse.Ok.class);

        assertThat(client.getWorkspace()).isInstanceOfSatisfying(GetWorkspaceResponse.Ok.class, ok -> {
            assertThat(ok.body().name()).isEqualTo("Written" + prefix);
            assertThat(ok.status()).isEqualTo(200);
            assertThat(ok.headers().firstValue("content-type")).isPresent();
            assertThat(ok.rawText()).contains("\"Written" + prefix + "\"");
        });
    }

    @Test
    void nullClearsAndAbsentKeeps() throws IOException, InterruptedException {
        InstantlyClient client = client("instantly-demo");
        client.patchWorkspace(PatchWorkspaceRequest.builder()
                .orgLogoUrl("https://example.com/a.png")
                .build());

        PatchWorkspaceResponse kept = client.patchWorkspace(named("x"));
        PatchWorkspaceResponse cleared = client.patchWorkspace(
                PatchWorkspaceRequest.builder().orgLogoUrl(null).build());

        assertThat(((PatchWorkspaceResponse.Ok) kept).body().orgLogoUrl().get()).isEqualTo("https://example.com/a.png");
        assertThat(((PatchWorkspaceResponse.Ok) cleared).body().orgLogoUrl().get())
                .isNull();
        assertThat(((PatchWorkspaceResponse.Ok) cleared).body().name()).isEqualTo("x");
    }

    @Test
    void aParameterSelectsTheSubWorkspace() throws IOException, InterruptedException {
        GetWorkspaceResponse response = client("instantly-demo")
                .getWorkspace(GetWorkspaceParameters.builder()
                        .xAsWorkspace(SUB_WORKSPACE)
                        .build());

        assertThat(((GetWorkspaceResponse.Ok) response).body().id()).isEqualTo(SUB_WORKSPACE);
    }

    @Test
    void everyDeclaredErrorOfAReadIsOfItsOwnType() throws IOException, InterruptedException {
        assertThat(client("nobody").getWorkspace())
                .isInstanceOfSatisfying(GetWorkspaceResponse.Unauthorized.class, unauthorized -> {
                    assertThat(unauthorized.wwwAuthenticate())
                            .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
                    assertThat(unauthorized.body().error()).isEqualTo("Unauthorized");
                });
        assertThat(client("instantly-demo-unpaid").getWorkspace())
                .isInstanceOf(GetWorkspaceResponse.PaymentRequired.class);
        assertThat(client("instantly-demo-writer").getWorkspace()).isInstanceOf(GetWorkspaceResponse.Forbidden.class);
        assertThat(client("instantly-demo-orphan").getWorkspace()).isInstanceOf(GetWorkspaceResponse.NotFound.class);
    }

    @Test
    void everyDeclaredErrorOfAWriteIsOfItsOwnType() throws IOException, InterruptedException {
        assertThat(client("instantly-demo")
                        .patchWorkspace(PatchWorkspaceRequest.builder().build()))
                .isInstanceOfSatisfying(
                        PatchWorkspaceResponse.BadRequest.class,
                        bad -> assertThat(bad.body().code()).isEqualTo("FST_ERR_VALIDATION"));
        assertThat(client("nobody").patchWorkspace(named("x"))).isInstanceOf(PatchWorkspaceResponse.Unauthorized.class);
        assertThat(client("instantly-demo-unpaid").patchWorkspace(named("x")))
                .isInstanceOf(PatchWorkspaceResponse.PaymentRequired.class);
        assertThat(client("instantly-demo-reader").patchWorkspace(named("x")))
                .isInstanceOf(PatchWorkspaceResponse.Forbidden.class);
        assertThat(client("instantly-demo-orphan").patchWorkspace(named("x")))
                .isInstanceOf(PatchWorkspaceResponse.NotFound.class);
        assertThat(client("instantly-demo").patchWorkspace(named("x".repeat(1024 * 1024))))
                .isInstanceOf(PatchWorkspaceResponse.ContentTooLarge.class);
    }

    @Test
    void theRateLimitHasATypeWithANumberOfSeconds() throws IOException, InterruptedException {
        InstantlyClient client = client("instantly-demo-limited");
        client.getWorkspace();

        assertThat(client.getWorkspace())
                .isInstanceOfSatisfying(
                        GetWorkspaceResponse.TooManyRequests.class,
                        limited -> assertThat(limited.retryAfter())
                                .hasValueSatisfying(
                                        seconds -> assertThat(seconds).isPositive()));
        assertThat(client.patchWorkspace(named("x"))).isInstanceOf(PatchWorkspaceResponse.TooManyRequests.class);
    }

    private static PatchWorkspaceRequest named(String name) {
        return PatchWorkspaceRequest.builder().name(name).build();
    }
}
