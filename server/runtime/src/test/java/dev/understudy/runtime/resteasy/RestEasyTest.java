package dev.understudy.runtime.resteasy;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.api.OperationResponse;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.jakarta.rs.json.JacksonJsonProvider;

/** A generated interface runs on RESTEasy, too: all it needs is a filter that sends the response that a delegate returns. */
class RestEasyTest {

    private final RuntimeDelegate jersey = RuntimeDelegate.getInstance();
    private Undertow server;
    private final URI address = start();

    // RESTEasy replaces the implementation of the API for the whole process, in which other tests use Jersey.
    @AfterEach
    void close() {
        server.stop();
        RuntimeDelegate.setInstance(jersey);
    }

    @Test
    void theDeclaredStatusHeadersAndBodyAreSent() throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", "?as=a&as=b", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Length")).contains("6");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"text\":\"[a, b]\"}");
    }

    @Test
    void theMediaTypeOfTheResponseIsSent() throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", "?as=text", "");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(response.body()).isEqualTo(NOTE.toString());
    }

    @Test
    void absentNullAndAValueAreThreeDifferentThings() throws IOException, InterruptedException {
        assertThat(send("PATCH", "", "{}").body()).isEqualTo("{\"text\":\"JsonNullable.undefined\"}");
        assertThat(send("PATCH", "", "{\"text\":null}").body()).isEqualTo("{\"text\":\"JsonNullable[null]\"}");
        assertThat(send("PATCH", "", "{\"text\":\"x\"}").statusCode()).isEqualTo(202);
    }

    /** Sends the response that a delegate returns. */
    private static final class OperationResponseFilter implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getEntity() instanceof OperationResponse declared) {
                response.setStatus(declared.status());
                declared.headers().forEach(response.getHeaders()::putSingle);
                String mediaType = declared.mediaType() == null ? MediaType.APPLICATION_JSON : declared.mediaType();
                response.setEntity(declared.body(), null, MediaType.valueOf(mediaType));
            }
        }
    }

    private static final UUID NOTE = UUID.fromString("8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21");

    private static final class Delegate implements NotesApi {

        @Override
        public CompletionStage<GetNoteResponse> getNote(UUID noteId, List<String> as, SecurityContext caller) {
            return completedFuture(
                    as.contains("text")
                            ? new GetNoteResponse.OkTextPlain(noteId.toString())
                            : new GetNoteResponse.Ok(
                                    new Note(as.toString()), as.toString().length()));
        }

        @Override
        public CompletionStage<PatchNoteResponse> patchNote(UUID noteId, NotePatch body, SecurityContext caller) {
            return completedFuture(
                    new PatchNoteResponse.Accepted(new Note(body.text().toString())));
        }
    }

    private URI start() {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        JsonMapper mapper =
                JsonMapper.builder().addModule(new JsonNullableJackson3Module()).build();
        deployment.setResources(List.of(new Delegate()));
        deployment.setProviders(List.of(new OperationResponseFilter(), new JacksonJsonProvider(mapper)));
        DeploymentInfo info = new UndertowJaxrsServer()
                .undertowDeployment(deployment)
                .setContextPath("/")
                .setDeploymentName("notes")
                .setClassLoader(RestEasyTest.class.getClassLoader());
        DeploymentManager manager = Servlets.newContainer().addDeployment(info);
        manager.deploy();
        try {
            server = Undertow.builder()
                    .addHttpListener(0, "127.0.0.1")
                    .setHandler(manager.start())
                    .build();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        server.start();
        InetSocketAddress bound =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + bound.getPort() + "/notes/" + NOTE);
    }

    private HttpResponse<String> send(String method, String query, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + query))
                .header("Content-Type", "application/merge-patch+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
