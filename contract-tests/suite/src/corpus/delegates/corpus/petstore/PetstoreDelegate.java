package corpus.petstore;

import corpus.petstore.model.ApiResponse;
import corpus.petstore.model.Pet;
import corpus.petstore.model.Tag;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openapitools.jackson.nullable.JsonNullable;

/** The pets of a petstore in memory. It reads and writes JSON only, though the contract also declares XML. */
public final class PetstoreDelegate implements PetApi {

    private final Map<Long, Pet> pets = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    @Override
    public CompletionStage<UpdatePetResponse> updatePet(Pet body, SecurityContext caller) {
        if (!body.id().isPresent() || !pets.containsKey(body.id().get())) {
            return CompletableFuture.completedStage(new UpdatePetResponse.NotFound());
        }
        pets.put(body.id().get(), body);
        return CompletableFuture.completedStage(new UpdatePetResponse.Ok(body));
    }

    @Override
    public CompletionStage<UpdatePetResponse> updatePetXml(InputStream body, SecurityContext caller) {
        return CompletableFuture.completedStage(new UpdatePetResponse.BadRequest());
    }

    @Override
    public CompletionStage<AddPetResponse> addPet(Pet body, SecurityContext caller) {
        Pet pet = pet(body.id().orElseGet(lastId::incrementAndGet), body.name(), body.status(), body);
        pets.put(pet.id().get(), pet);
        return CompletableFuture.completedStage(new AddPetResponse.Ok(pet));
    }

    @Override
    public CompletionStage<AddPetResponse> addPetXml(InputStream body, SecurityContext caller) {
        return CompletableFuture.completedStage(new AddPetResponse.BadRequest());
    }

    @Override
    public CompletionStage<FindPetsByStatusResponse> findPetsByStatus(
            FindPetsByStatusStatus status, SecurityContext caller) {
        return CompletableFuture.completedStage(new FindPetsByStatusResponse.Ok(pets.values().stream()
                .filter(pet ->
                        pet.status().isPresent() && pet.status().get().name().equals(status.name()))
                .toList()));
    }

    @Override
    public CompletionStage<FindPetsByTagsResponse> findPetsByTags(List<String> tags, SecurityContext caller) {
        return CompletableFuture.completedStage(new FindPetsByTagsResponse.Ok(pets.values().stream()
                .filter(pet -> pet.tags().orElse(List.of()).stream()
                        .map(Tag::name)
                        .anyMatch(name -> name.isPresent() && tags.contains(name.get())))
                .toList()));
    }

    @Override
    public CompletionStage<GetPetByIdResponse> getPetById(Long petId, SecurityContext caller) {
        Pet pet = pets.get(petId);
        return CompletableFuture.completedStage(
                pet == null ? new GetPetByIdResponse.NotFound() : new GetPetByIdResponse.Ok(pet));
    }

    @Override
    public CompletionStage<UpdatePetWithFormResponse> updatePetWithForm(
            Long petId, String name, String status, SecurityContext caller) {
        Pet updated =
                pets.computeIfPresent(petId, (id, pet) -> pet(id, name == null ? pet.name() : name, pet.status(), pet));
        return CompletableFuture.completedStage(
                updated == null
                        ? new UpdatePetWithFormResponse.BadRequest()
                        : new UpdatePetWithFormResponse.Ok(updated));
    }

    @Override
    public CompletionStage<DeletePetResponse> deletePet(Long petId, String apiKey, SecurityContext caller) {
        return CompletableFuture.completedStage(
                pets.remove(petId) == null ? new DeletePetResponse.Default(404) : new DeletePetResponse.Ok());
    }

    @Override
    public CompletionStage<UploadFileResponse> uploadFile(
            Long petId, String additionalMetadata, InputStream body, SecurityContext caller) {
        return CompletableFuture.completedStage(
                pets.containsKey(petId)
                        ? new UploadFileResponse.Ok(ApiResponse.builder()
                                .code(200)
                                .message("stored")
                                .build())
                        : new UploadFileResponse.NotFound());
    }

    private static Pet pet(long id, String name, JsonNullable<Pet.StatusEnum> status, Pet other) {
        return new Pet(
                JsonNullable.of(id),
                name,
                other.category(),
                other.photoUrls(),
                other.tags(),
                status,
                other.additionalProperties());
    }
}
