package dev.understudy.runtime.resteasy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.api.OperationResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.openapitools.jackson.nullable.JsonNullable;

/** An interface as the generator writes it. */
@Path("/notes/{note-id}")
public interface NotesApi {

    @GET
    @Produces({"application/json", "text/plain"})
    CompletionStage<GetNoteResponse> getNote(
            @PathParam("note-id") UUID noteId, @QueryParam("as") List<String> as, @Context SecurityContext caller);

    @PATCH
    @Consumes("application/merge-patch+json")
    @Produces("application/json")
    CompletionStage<PatchNoteResponse> patchNote(
            @PathParam("note-id") UUID noteId, NotePatch body, @Context SecurityContext caller);

    /** A change. */
    record NotePatch(@JsonProperty("text") JsonNullable<String> text) {}

    /** A note. */
    record Note(@JsonProperty("text") String text) {}

    /** The declared responses of {@code getNote}. */
    sealed interface GetNoteResponse extends OperationResponse {

        /** The note as JSON. */
        record Ok(Note body, Integer xLength) implements GetNoteResponse {

            @Override
            public int status() {
                return 200;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of("X-Length", xLength.toString());
            }
        }

        /** The note as text. */
        record OkTextPlain(String body) implements GetNoteResponse {

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

    /** The declared responses of {@code patchNote}. */
    sealed interface PatchNoteResponse extends OperationResponse {

        /** The note. */
        record Accepted(Note body) implements PatchNoteResponse {

            @Override
            public int status() {
                return 202;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }
        }
    }
}
