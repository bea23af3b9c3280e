package corpus.museum;

import corpus.museum.model.BuyMuseumTickets;
import corpus.museum.model.Error;
import corpus.museum.model.MuseumDailyHours;
import corpus.museum.model.MuseumTicketsConfirmation;
import corpus.museum.model.SpecialEvent;
import corpus.museum.model.SpecialEventFields;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;

/** A museum in memory. */
public final class MuseumDelegate implements OperationsApi, EventsApi, TicketsApi {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final Map<UUID, SpecialEvent> events = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<UUID> tickets = Collections.synchronizedSet(new HashSet<>());

    @Override
    public CompletionStage<GetMuseumHoursResponse> getMuseumHours(
            LocalDate startDate, Long page, Long limit, SecurityContext caller) {
        LocalDate first = startDate == null ? LocalDate.of(2026, 1, 1) : startDate;
        List<MuseumDailyHours> hours = first.getYear() > 9000
                ? List.of()
                : page(first.datesUntil(first.plusDays(90)), page, limit)
                        .map(date -> MuseumDailyHours.builder()
                                .date(date)
                                .timeOpen("09:00")
                                .timeClose("18:00")
                                .build())
                        .toList();
        return CompletableFuture.completedStage(new GetMuseumHoursResponse.Ok(hours));
    }

    @Override
    public CompletionStage<CreateSpecialEventResponse> createSpecialEvent(SpecialEvent body, SecurityContext caller) {
        UUID id = body.eventId().orElse(UUID.randomUUID());
        SpecialEvent event = event(id, body, SpecialEventFields.builder().build());
        events.put(id, event);
        return CompletableFuture.completedStage(new CreateSpecialEventResponse.Created(event));
    }

    @Override
    public CompletionStage<ListSpecialEventsResponse> listSpecialEvents(
            LocalDate startDate, LocalDate endDate, Long page, Long limit, SecurityContext caller) {
        Stream<SpecialEvent> all = List.copyOf(events.values()).stream()
                .filter(event ->
                        startDate == null || event.dates().stream().anyMatch(date -> !date.isBefore(startDate)))
                .filter(event -> endDate == null || event.dates().stream().anyMatch(date -> !date.isAfter(endDate)));
        return CompletableFuture.completedStage(
                new ListSpecialEventsResponse.Ok(page(all, page, limit).toList()));
    }

    @Override
    public CompletionStage<GetSpecialEventResponse> getSpecialEvent(UUID eventId, SecurityContext caller) {
        SpecialEvent event = events.get(eventId);
        return CompletableFuture.completedStage(
                event == null
                        ? new GetSpecialEventResponse.NotFound(unknown("event"))
                        : new GetSpecialEventResponse.Ok(event));
    }

    @Override
    public CompletionStage<UpdateSpecialEventResponse> updateSpecialEvent(
            UUID eventId, SpecialEventFields body, SecurityContext caller) {
        SpecialEvent updated = events.computeIfPresent(eventId, (id, event) -> event(id, event, body));
        return CompletableFuture.completedStage(
                updated == null
                        ? new UpdateSpecialEventResponse.NotFound(unknown("event"))
                        : new UpdateSpecialEventResponse.Ok(updated));
    }

    @Override
    public CompletionStage<DeleteSpecialEventResponse> deleteSpecialEvent(UUID eventId, SecurityContext caller) {
        return CompletableFuture.completedStage(
                events.remove(eventId) == null
                        ? new DeleteSpecialEventResponse.NotFound(unknown("event"))
                        : new DeleteSpecialEventResponse.NoContent());
    }

    @Override
    public CompletionStage<BuyMuseumTicketsResponse> buyMuseumTickets(BuyMuseumTickets body, SecurityContext caller) {
        UUID id = body.ticketId().orElse(UUID.randomUUID());
        tickets.add(id);
        return CompletableFuture.completedStage(new BuyMuseumTicketsResponse.Created(new MuseumTicketsConfirmation(
                JsonNullable.of(id),
                body.ticketDate(),
                body.ticketType(),
                body.eventId(),
                "Enjoy your visit",
                "ticket-" + id,
                Map.of())));
    }

    @Override
    public CompletionStage<GetTicketCodeResponse> getTicketCode(UUID ticketId, SecurityContext caller) {
        return CompletableFuture.completedStage(
                tickets.contains(ticketId)
                        ? new GetTicketCodeResponse.Ok(new ByteArrayInputStream(PNG_SIGNATURE))
                        : new GetTicketCodeResponse.NotFound(unknown("ticket")));
    }

    private static SpecialEvent event(UUID id, SpecialEvent event, SpecialEventFields changes) {
        Map<String, Object> additional = new HashMap<>(event.additionalProperties());
        additional.putAll(changes.additionalProperties());
        return new SpecialEvent(
                JsonNullable.of(id),
                changes.name().orElse(event.name()),
                changes.location().orElse(event.location()),
                changes.eventDescription().orElse(event.eventDescription()),
                changes.dates().orElse(event.dates()),
                changes.price().orElse(event.price()),
                additional);
    }

    // Both parameters have defaults in the contract, but no bounds.
    private static <T> Stream<T> page(Stream<T> all, long page, long limit) {
        return page > 1_000 || limit < 1
                ? Stream.empty()
                : all.skip(Math.max(0, page - 1) * limit).limit(limit);
    }

    private static Error unknown(String what) {
        return Error.builder()
                .type("not-found")
                .title("There is no such " + what)
                .build();
    }
}
