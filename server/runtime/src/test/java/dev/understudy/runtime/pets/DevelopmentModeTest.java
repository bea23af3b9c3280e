package dev.understudy.runtime.pets;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.runtime.ServerBuilder;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.jackson.nullable.JsonNullable;

/** In development mode, a response that violates the contract becomes an error that says why. */
class DevelopmentModeTest {

    private static final String CAT = "{\"kind\":\"cat\",\"name\":\"Tom\"}";

    @Test
    void aDefaultDeclaresEveryStatus() {
        try (PetsServer server = new PetsServer(new CarelessDelegate(), ServerBuilder::developmentMode)) {
            assertThat(server.send("PATCH", "/v3/pets/1", "application/merge-patch+json", "{}")
                            .statusCode())
                    .isEqualTo(418);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET   | /v3/pets/1     | 200 | /lives must have a maximum value of 9
        GET   | /v3/pets/2     | 200 | /name must be at least 1 characters long
        POST  | /v3/pets       | 201 | the header Location is required
        """)
    void anInvalidResponseIsAnErrorThatSaysWhy(String method, String path, int status, String reason) {
        try (PetsServer server = new PetsServer(new CarelessDelegate(), ServerBuilder::developmentMode)) {
            var response = method.equals("GET") ? server.get(path) : server.send(method, path, "application/json", CAT);
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("violates the contract: ", reason);
        }
        try (PetsServer server = new PetsServer(new CarelessDelegate(), UnaryOperator.identity())) {
            var response = method.equals("GET") ? server.get(path) : server.send(method, path, "application/json", CAT);
            assertThat(response.statusCode()).isEqualTo(status);
        }
    }

    /** Returns what the types allow, but the schemas do not. */
    private static final class CarelessDelegate extends PetsDelegate {

        @Override
        public CompletionStage<GetPetResponse> getPet(Long petId, Boolean verbose, SecurityContext caller) {
            return completedFuture(new GetPetResponse.Ok(cat(petId == 1 ? "Tom" : "", petId == 1 ? 10 : 9)));
        }

        @Override
        public synchronized CompletionStage<CreatePetResponse> createPet(Pet body, SecurityContext caller) {
            return completedFuture(new CreatePetResponse.Created(body, null));
        }

        @Override
        public CompletionStage<PatchPetResponse> patchPet(Long petId, PetPatch body, SecurityContext caller) {
            return completedFuture(new PatchPetResponse.Default(418, new ErrorBody(418, "teapot")));
        }

        private static Cat cat(String name, int lives) {
            return new Cat("cat", name, JsonNullable.of(lives), JsonNullable.undefined(), JsonNullable.undefined());
        }
    }
}
