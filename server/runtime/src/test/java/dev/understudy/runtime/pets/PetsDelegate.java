package dev.understudy.runtime.pets;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import jakarta.ws.rs.core.SecurityContext;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openapitools.jackson.nullable.JsonNullable;

/** Keeps pets in memory, and the arguments of the last call of {@code listPets}. */
class PetsDelegate implements PetsApi {

    private final Map<Long, Pet> pets = new ConcurrentSkipListMap<>();
    private final List<Object> received = new CopyOnWriteArrayList<>();

    List<Object> received() {
        return received;
    }

    @Override
    public CompletionStage<ListPetsResponse> listPets(
            Integer limit,
            List<String> tag,
            Filter filter,
            OffsetDateTime since,
            Order order,
            UUID session,
            SecurityContext caller) {
        received.clear();
        received.addAll(Arrays.asList(limit, tag, filter, since, order, session).stream()
                .map(String::valueOf)
                .toList());
        if (tag != null && tag.contains("csv")) {
            return completedFuture(new ListPetsResponse.OkTextCsv("größe\n"));
        }
        return completedFuture(new ListPetsResponse.Ok(List.copyOf(pets.values())));
    }

    @Override
    public CompletionStage<CreatePetResponse> createPet(Pet body, SecurityContext caller) {
        long id = pets.size() + 1L;
        pets.put(id, body);
        return completedFuture(new CreatePetResponse.Created(body, "/pets/" + id));
    }

    @Override
    public CompletionStage<GetPetResponse> getPet(Long petId, Boolean verbose, SecurityContext caller) {
        received.clear();
        received.add(String.valueOf(verbose));
        Pet pet = pets.get(petId);
        return completedFuture(pet == null ? new GetPetResponse.NotFound() : new GetPetResponse.Ok(pet));
    }

    @Override
    public CompletionStage<PatchPetResponse> patchPet(Long petId, PetPatch body, SecurityContext caller) {
        if (!pets.containsKey(petId)) {
            throw Failure.of(StandardFailure.NOT_FOUND, "there is no pet " + petId);
        }
        String name =
                body == null ? "no body" : body.name().isPresent() ? body.name().get() : "absent";
        return completedFuture(new PatchPetResponse.Ok(new Cat(
                "cat",
                String.valueOf(name),
                JsonNullable.undefined(),
                JsonNullable.undefined(),
                JsonNullable.undefined())));
    }

    @Override
    public CompletionStage<PatchPetResponse> patchPetText(Long petId, String body, SecurityContext caller) {
        return completedFuture(new PatchPetResponse.Default(409, new ErrorBody(409, "text: " + body)));
    }
}
