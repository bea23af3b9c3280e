package dev.understudy.runtime.pets;

import dev.understudy.api.OperationResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** The operations with the tag pets. */
@Path("/pets")
public interface PetsApi {

    @GET
    @Produces({"application/json", "text/csv"})
    CompletionStage<ListPetsResponse> listPets(
            @QueryParam("limit") Integer limit,
            @QueryParam("tag") List<String> tag,
            @QueryParam("filter") Filter filter,
            @HeaderParam("X-Since") OffsetDateTime since,
            @QueryParam("order") Order order,
            @CookieParam("session") UUID session,
            @Context SecurityContext caller);

    @POST
    @Consumes({"application/json", "application/x-www-form-urlencoded"})
    @Produces("application/json")
    CompletionStage<CreatePetResponse> createPet(Pet body, @Context SecurityContext caller);

    @GET
    @Path("/{pet-id}")
    @Produces("application/json")
    CompletionStage<GetPetResponse> getPet(
            @PathParam("pet-id") Long petId, @QueryParam("verbose") Boolean verbose, @Context SecurityContext caller);

    @PATCH
    @Path("/{pet-id}")
    @Consumes("application/merge-patch+json")
    @Produces("application/json")
    CompletionStage<PatchPetResponse> patchPet(
            @PathParam("pet-id") Long petId, PetPatch body, @Context SecurityContext caller);

    @PATCH
    @Path("/{pet-id}")
    @Consumes({"text/plain", "text/xml"})
    @Produces("application/json")
    CompletionStage<PatchPetResponse> patchPetText(
            @PathParam("pet-id") Long petId, String body, @Context SecurityContext caller);

    /** The declared responses of {@code listPets}. */
    sealed interface ListPetsResponse extends OperationResponse {

        /** The pets as JSON. */
        record Ok(List<Pet> body) implements ListPetsResponse {

            @Override
            public int status() {
                return 200;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }
        }

        /** The pets as text. */
        record OkTextCsv(String body) implements ListPetsResponse {

            @Override
            public int status() {
                return 200;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }

            @Override
            public String mediaType() {
                return "text/csv";
            }
        }
    }

    /** The declared responses of {@code createPet}. */
    sealed interface CreatePetResponse extends OperationResponse {

        /** The pet was created. */
        record Created(Pet body, String location) implements CreatePetResponse {

            @Override
            public int status() {
                return 201;
            }

            @Override
            public Map<String, String> headers() {
                return location == null ? Map.of() : Map.of("Location", location);
            }
        }
    }

    /** The declared responses of {@code getPet}. */
    sealed interface GetPetResponse extends OperationResponse {

        /** The pet. */
        record Ok(Pet body) implements GetPetResponse {

            @Override
            public int status() {
                return 200;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }
        }

        /** There is none. */
        record NotFound() implements GetPetResponse {

            @Override
            public int status() {
                return 404;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }

            @Override
            public Object body() {
                return null;
            }
        }
    }

    /** The declared responses of {@code patchPet}. */
    sealed interface PatchPetResponse extends OperationResponse {

        /** The pet. */
        record Ok(Pet body) implements PatchPetResponse {

            @Override
            public int status() {
                return 200;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }
        }

        /** An error, of any status. */
        record Default(int status, ErrorBody body) implements PatchPetResponse {

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }
        }
    }
}
