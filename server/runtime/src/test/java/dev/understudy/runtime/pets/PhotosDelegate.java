package dev.understudy.runtime.pets;

import static java.util.concurrent.CompletableFuture.completedFuture;

import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionStage;

/** Keeps one photo in memory. */
class PhotosDelegate implements PhotosApi {

    private byte[] photo = {};

    @Override
    public CompletionStage<GetPhotoResponse> getPhoto(Long petId, SecurityContext caller) {
        return completedFuture(new GetPhotoResponse.Ok(new ByteArrayInputStream(photo)));
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
