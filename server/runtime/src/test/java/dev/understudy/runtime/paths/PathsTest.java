package dev.understudy.runtime.paths;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contract alone decides which operation a request is for. JAX-RS chooses an interface by its own path first and never
 * looks at another one (Jakarta RESTful Web Services, section 3.7.2), so it would not find {@code /a/x/c} here.
 */
class PathsTest {

    @Path("/a")
    interface FirstApi {

        @GET
        @Path("/{x}")
        CompletionStage<Text> anyA(@PathParam("x") String x);

        @GET
        @Path("/b/{x}")
        CompletionStage<Text> belowB(@PathParam("x") String x);
    }

    @Path("/a/b")
    interface SecondApi {

        @GET
        CompletionStage<Text> b();
    }

    @Path("/")
    interface ThirdApi {

        @GET
        @Path("/a/{x}/c")
        CompletionStage<Text> c(@PathParam("x") String x);

        @GET
        @Path("/files/{x}.json")
        CompletionStage<Text> json(@PathParam("x") String x);

        @GET
        @Path("/files/{x}")
        CompletionStage<Text> file(@PathParam("x") String x);

        @GET
        @Path("/range/{from-day}..{to: .+}")
        CompletionStage<Text> range(@PathParam("to") String to, @PathParam("from-day") String from);

        @GET
        @Path("/slash/")
        CompletionStage<Text> slash();

        @GET
        @Path("/slash")
        CompletionStage<Text> noSlash();

        @POST
        @Path("/things:search")
        CompletionStage<Text> search();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /a/b, b",
        "GET, /a/x, anyA x",
        "GET, /a/x%2Fy, anyA x/y",
        "GET, /a/%62, b",
        "GET, /a/x/c, c x",
        "GET, /a/b/c, belowB c",
        "GET, /a/b/d, belowB d",
        "GET, /a/x;v=1, anyA x;v=1",
        "GET, /files/x.json, json x",
        "GET, /files/x.y.json, json x.y",
        "GET, /files/x.xml, file x.xml",
        "GET, /range/1..2, range 1 2",
        "GET, /slash/, slash",
        "GET, /slash, noSlash",
        "POST, /things:search, search",
    })
    void theContractDecides(String method, String path, String called) throws IOException, InterruptedException {
        Contract contract =
                Contract.open(java.nio.file.Path.of("src/test/resources/dev/understudy/runtime/paths/openapi.yaml"));
        try (ContractServer server = ContractServer.builder(contract)
                .delegate(new Delegate())
                .port(0)
                .start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .method(method, BodyPublishers.noBody())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo(called);
        }
    }

    private static final class Delegate implements FirstApi, SecondApi, ThirdApi {

        @Override
        public CompletionStage<Text> anyA(String x) {
            return text("anyA " + x);
        }

        @Override
        public CompletionStage<Text> belowB(String x) {
            return text("belowB " + x);
        }

        @Override
        public CompletionStage<Text> b() {
            return text("b");
        }

        @Override
        public CompletionStage<Text> c(String x) {
            return text("c " + x);
        }

        @Override
        public CompletionStage<Text> json(String x) {
            return text("json " + x);
        }

        @Override
        public CompletionStage<Text> file(String x) {
            return text("file " + x);
        }

        @Override
        public CompletionStage<Text> range(String to, String from) {
            return text("range " + from + " " + to);
        }

        @Override
        public CompletionStage<Text> slash() {
            return text("slash");
        }

        @Override
        public CompletionStage<Text> noSlash() {
            return text("noSlash");
        }

        @Override
        public CompletionStage<Text> search() {
            return text("search");
        }

        private static CompletionStage<Text> text(String text) {
            return completedFuture(new Text(text));
        }
    }
}
