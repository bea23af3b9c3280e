package dev.understudy.runtime.pets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.runtime.ContractServer;
import dev.understudy.runtime.ServerBuilder;
import dev.understudy.runtime.api.BearerToken;
import dev.understudy.runtime.api.CorsPolicy;
import dev.understudy.runtime.api.ErrorResponse;
import dev.understudy.runtime.api.ServerResource;
import dev.understudy.runtime.api.ServerResource.Representation;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every setting of a server has a default, and can be another one. */
class SettingsTest {

    private static final String CAT = "{\"kind\":\"cat\",\"name\":\"Tom\",\"born\":\"2026-01-02T03:04:05+02:00\"}";
    private static final String JSON = "application/json";

    @Test
    void theBasePathIsThatOfTheFirstServerOrIsSet() {
        try (PetsServer server = new PetsServer(builder -> builder.basePath("/animals/"))) {
            assertThat(server.get("/animals/pets").statusCode()).isEqualTo(200);
            assertThat(server.get("/v3/pets").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLargerBodyIsRefused() {
        try (PetsServer server = new PetsServer(builder -> builder.configure(api -> api.bodyLimit(CAT.length())))) {
            assertThat(server.send("POST", "/v3/pets", JSON, CAT).statusCode()).isEqualTo(201);
            assertThat(server.send("POST", "/v3/pets", JSON, CAT + " ").statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void timesHaveTheGivenFormat() {
        DateTimeFormatter milliseconds =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
        try (PetsServer server = new PetsServer(builder -> builder.configure(api -> api.timeFormat(milliseconds)))) {
            assertThat(server.send("POST", "/v3/pets", JSON, CAT).body())
                    .contains("\"born\":\"2026-01-02T01:04:05.000Z\"");
        }
    }

    private enum PetFailure implements Failure.Kind {
        ASLEEP;

        @Override
        public int status() {
            return 409;
        }
    }

    @Test
    void aTeamHasItsOwnKindsOfFailure() {
        PetsDelegate sleeping = new PetsDelegate() {
            @Override
            public CompletionStage<GetPetResponse> getPet(Long petId, Boolean verbose, SecurityContext caller) {
                return CompletableFuture.failedFuture(Failure.of(PetFailure.ASLEEP, "pet " + petId + " is asleep"));
            }
        };
        try (PetsServer server = new PetsServer(sleeping, UnaryOperator.identity())) {
            assertThat(server.get("/v3/pets/1").body())
                    .isEqualTo("{\"status\":409,\"title\":\"Conflict\",\"detail\":\"pet 1 is asleep\"}");
        }
    }

    @Test
    void aTeamWordsItsOwnErrors() {
        UnaryOperator<ServerBuilder> words = builder -> builder.errorFormat((failure, request) -> ErrorResponse.of(
                        failure.kind() == StandardFailure.PARAMETER_MALFORMED ? 422 : 500,
                        Map.of(
                                "oops",
                                request.operation().orElseThrow().id(),
                                "trace",
                                request.head().ids().traceId()))
                .as("application/vnd.oops+json"));
        try (PetsServer server = new PetsServer(words)) {
            HttpResponse<String> response = server.get("/v3/pets/x", "traceparent", trace());
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/vnd.oops+json");
            assertThat(response.body()).contains("\"oops\":\"getPet\"", "\"trace\":\"" + "1".repeat(32) + "\"");
        }
    }

    private static String trace() {
        return "00-" + "1".repeat(32) + "-" + "2".repeat(16) + "-01";
    }

    @Test
    void callersAreIdentifiedByOneInterface() {
        PetsDelegate greeting = new PetsDelegate() {
            @Override
            public CompletionStage<ListPetsResponse> listPets(
                    Integer limit,
                    List<String> tag,
                    Filter filter,
                    java.time.OffsetDateTime since,
                    Order order,
                    java.util.UUID session,
                    SecurityContext caller) {
                return CompletableFuture.completedFuture(
                        new ListPetsResponse.OkTextCsv(caller.getUserPrincipal().getName()));
            }
        };
        UnaryOperator<ServerBuilder> keys = builder -> builder.accessControl((route, head) -> {
            if (!BearerToken.fingerprintOf(head).equals(BearerToken.fingerprint("secret"))) {
                throw Failure.of(StandardFailure.CREDENTIALS_UNKNOWN, "the key is unknown");
            }
            return () -> route.operation().id() + " by Ann";
        });
        try (PetsServer server = new PetsServer(greeting, keys)) {
            assertThat(server.get("/v3/pets", "Authorization", "Bearer secret").body())
                    .isEqualTo("listPets by Ann");
            HttpResponse<String> refused = server.get("/v3/pets");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(server.get("/v3/pets", "Authorization", "Bearer other").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void theServerHasResourcesOfItsOwn() {
        ServerResource health = new ServerResource("/v3/health", head -> new Representation(200, JSON, "{}"));
        ServerResource hidden = new ServerResource("/v3/pets", head -> new Representation(200, JSON, "{}"));
        try (PetsServer server = new PetsServer(builder ->
                builder.resource(health).resource(hidden).cors(new CorsPolicy(Set.of("https://app.example"))))) {
            assertThat(server.get("/v3/health").body()).isEqualTo("{}");
            HttpResponse<String> pets = server.get("/v3/pets", "Origin", "https://app.example");
            assertThat(pets.body()).isEqualTo("[]");
            assertThat(pets.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        }
    }

    @Test
    void aDelegateOfAnotherContractStopsTheStart() {
        ServerBuilder builder = ContractServer.builder(PetsServer.contract());
        assertThatThrownBy(() -> builder.delegate("no delegate").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The delegate java.lang.String implements no interface with @Path;"
                        + " implement one that was generated from the contract");
        ServerBuilder twice = ContractServer.builder(PetsServer.contract())
                .delegate(new PetsDelegate())
                .delegate(new PetsDelegate());
        assertThatThrownBy(twice::build).hasMessageStartingWith("Two methods implement the same operation: ");
    }

    @Test
    void anOperationWithoutADelegateIsNotImplemented() throws IOException, InterruptedException {
        try (ContractServer server = ContractServer.builder(PetsServer.contract())
                .delegate(new PhotosDelegate())
                .port(0)
                .start()) {
            URI pets = URI.create("http://127.0.0.1:" + server.port() + "/v3/pets");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(pets).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(501);
        }
    }
}
