package dev.understudy.runtime.pets;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Keeps one photo in memory. */
class PhotosDelegate implements PhotosApi {

    private byte[] photo = {};

    @Override
    public CompletionStage<GetPhotoResponse> getPhoto(Long petId, SecurityContext caller) {
        return completedFuture(new GetPhotoResponse.Ok(new ByteArrayInputStream(photo)));
    }

    @Override
    public CompletionStage<AddPapersResponse> addPapers(Long petId, List<EntityPart> body, SecurityContext caller) {
        if (body == null) {
            return completedFuture(new AddPapersResponse.Ok("no body"));
        }
        return completedFuture(new AddPapersResponse.Ok(
                body.stream().map(PhotosDelegate::describe).collect(joining("\n"))));
    }

    private static String describe(EntityPart part) {
        try {
            String content = part.getName().equals("owner")
                    ? String.valueOf(part.getContent(Map.class))
                    : part.getContent(String.class);
            return part.getName() + " " + part.getMediaType() + " "
                    + part.getFileName().orElse("-") + " " + content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletionStage<PutPhotoResponse> putPhoto(Long petId, InputStream body, SecurityContext caller) {
        try {
            photo = body.readAllBytes();
            return completedFuture(new PutPhotoResponse.NoContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
