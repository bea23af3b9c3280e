package com.example.petstore;

import com.example.petstore.api.PetsApi;
import com.example.petstore.model.Pet;
import com.example.petstore.model.PetChange;
import com.example.petstore.model.Problem;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Stores pets in memory. Returning a response that the contract does not declare would be a compile error. */
public final class Pets implements PetsApi {

    private final Map<Long, Pet> pets = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<GetPetResponse> getPet(Long petId, SecurityContext caller) {
        Pet pet = pets.get(petId);
        return CompletableFuture.completedStage(
                pet == null ? new GetPetResponse.NotFound(problem()) : new GetPetResponse.Ok(pet));
    }

    @Override
    public CompletionStage<PatchPetResponse> patchPet(Long petId, PetChange change, SecurityContext caller) {
        Pet changed = pets.computeIfPresent(petId, (id, pet) -> {
            Pet.Builder builder = Pet.builder().id(id).name(change.name().orElse(pet.name()));
            (change.nickname().isPresent() ? change.nickname() : pet.nickname()).ifPresent(builder::nickname);
            return builder.build();
        });
        return CompletableFuture.completedStage(
                changed == null ? new PatchPetResponse.NotFound(problem()) : new PatchPetResponse.Ok(changed));
    }

    private static Problem problem() {
        return Problem.builder().title("There is no such pet.").build();
    }
}
