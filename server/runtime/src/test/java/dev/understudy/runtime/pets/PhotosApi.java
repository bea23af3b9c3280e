package dev.understudy.runtime.pets;

import dev.understudy.api.OperationResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The operations with the tag photos. */
@Path("/pets/{pet-id}")
public interface PhotosApi {

    @GET
    @Path("/photo")
    @Produces("image/png")
    CompletionStage<GetPhotoResponse> getPhoto(@PathParam("pet-id") Long petId, @Context SecurityContext caller);

    @PUT
    @Path("photo")
    @Consumes("image/*")
    CompletionStage<PutPhotoResponse> putPhoto(
            @PathParam("pet-id") Long petId, InputStream body, @Context SecurityContext caller);

    @POST
    @Path("/papers")
    @Consumes("multipart/form-data")
    @Produces("text/plain")
    CompletionStage<AddPapersResponse> addPapers(
            @PathParam("pet-id") Long petId, List<EntityPart> body, @Context SecurityContext caller);

    /** The declared responses of {@code addPapers}. */
    sealed interface AddPapersResponse extends OperationResponse {

        /** The text that was received. */
        record Ok(String body) implements AddPapersResponse {

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
                return "text/plain";
            }
        }
    }

    /** The declared responses of {@code getPhoto}. */
    sealed interface GetPhotoResponse extends OperationResponse {

        /** The photo. */
        record Ok(InputStream body) implements GetPhotoResponse {

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
                return "image/png";
            }
        }
    }

    /** The declared responses of {@code putPhoto}. */
    sealed interface PutPhotoResponse extends OperationResponse {

        /** The photo is stored. */
        record NoContent() implements PutPhotoResponse {

            @Override
            public int status() {
                return 204;
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
}
