package dev.understudy.suite.clients;

import static dev.understudy.suite.clients.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.instantly.client.InstantlyClient;
import dev.understudy.instantly.client.PatchWorkspaceParameters;
import dev.understudy.instantly.client.model.PatchWorkspaceRequest;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Records what the client for Instantly sends. */
class SentRequestTest {

    @AutoClose
    private final ScriptedServer server = new ScriptedServer(json(418, "{}"));

    private final InstantlyClient client = InstantlyClient.builder()
            .baseUrl(server.url() + "/api/v2")
            .key("a-key")
            .userAgent("my-program/1")
            .build();

    @Test
    void anAbsentPropertyIsNotSent() throws IOException, InterruptedException {
        client.patchWorkspace(PatchWorkspaceRequest.builder().name("x").build());

        assertThat(server.onlyRequest().body()).isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void nullIsSent() throws IOException, InterruptedException {
        client.patchWorkspace(PatchWorkspaceRequest.builder().orgLogoUrl(null).build());

        assertThat(server.onlyRequest().body()).isEqualTo("{\"org_logo_url\":null}");
    }

    @Test
    void aValueIsSent() throws IOException, InterruptedException {
        client.patchWorkspace(
                PatchWorkspaceRequest.builder().name("ä").orgLogoUrl("u").build());

        assertThat(server.onlyRequest().body()).isEqualTo("{\"name\":\"ä\",\"org_logo_url\":\"u\"}");
    }

    @Test
    void nullIsRefusedBeforeItIsSentWhereTheContractForbidsIt() {
        PatchWorkspaceRequest.Builder builder = PatchWorkspaceRequest.builder().name(null);

        assertThatThrownBy(builder::build)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name cannot be null");
        assertThatThrownBy(() -> PatchWorkspaceParameters.builder().build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("body is required");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void pathHeadersAndKeyAreSent() throws IOException, InterruptedException {
        client.patchWorkspace(PatchWorkspaceParameters.builder()
                .body(PatchWorkspaceRequest.builder().name("x").build())
                .xAsWorkspace("sub")
                .build());

        ScriptedServer.Received request = server.onlyRequest();
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.target()).isEqualTo("/api/v2/workspaces/current");
        assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer a-key");
        assertThat(request.headers().getFirst("User-Agent")).isEqualTo("my-program/1");
        assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(request.headers().getFirst("x-as-workspace")).isEqualTo("sub");
        assertThat(request.headers().getFirst("Upgrade")).isNull();
    }
}
