package corpus.travel;

import corpus.travel.model.Booking;
import corpus.travel.model.BookingPayment;
import corpus.travel.model.CreateBookingPaymentOkBody;
import corpus.travel.model.CreatedBody;
import corpus.travel.model.GetBookingsOkBody;
import corpus.travel.model.GetBookingsOkBodyDataItem;
import corpus.travel.model.GetStationsOkBody;
import corpus.travel.model.GetStationsOkBodyDataItem;
import corpus.travel.model.GetTripsOkBody;
import corpus.travel.model.GetTripsOkBodyDataItem;
import corpus.travel.model.Problem;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;

/** Train travel in memory. It reads and writes JSON only, though the contract also declares XML. */
public final class TravelDelegate implements StationsApi, TripsApi, BookingsApi, PaymentsApi {

    private final Map<UUID, Booking> bookings = Collections.synchronizedMap(new LinkedHashMap<>());

    @Override
    public CompletionStage<GetStationsResponse> getStations(
            Long page, Integer limit, String coordinates, String search, String country, SecurityContext caller) {
        List<GetStationsOkBodyDataItem> stations = page(
                        Stream.of(station("Berlin Hauptbahnhof", "DE"), station("Paris Gare du Nord", "FR"))
                                .filter(each -> country == null || country.equals(each.countryCode()))
                                .filter(each -> search == null || each.name().contains(search)),
                        page,
                        limit)
                .toList();
        return CompletableFuture.completedStage(new GetStationsResponse.Ok(
                null, null, GetStationsOkBody.builder().data(stations).build()));
    }

    @Override
    public CompletionStage<GetTripsResponse> getTrips(
            Long page,
            Integer limit,
            UUID origin,
            UUID destination,
            OffsetDateTime date,
            Boolean bicycles,
            Boolean dogs,
            SecurityContext caller) {
        GetTripsOkBodyDataItem trip = GetTripsOkBodyDataItem.builder()
                .id(UUID.nameUUIDFromBytes(new byte[] {1}))
                .origin(origin.toString())
                .destination(destination.toString())
                .departureTime(date)
                .price(new BigDecimal("49.90"))
                .bicyclesAllowed(true)
                .dogsAllowed(true)
                .build();
        return CompletableFuture.completedStage(new GetTripsResponse.Ok(
                null,
                null,
                GetTripsOkBody.builder()
                        .data(page(Stream.of(trip), page, limit).toList())
                        .build()));
    }

    @Override
    public CompletionStage<GetBookingsResponse> getBookings(Long page, Integer limit, SecurityContext caller) {
        List<GetBookingsOkBodyDataItem> data = page(List.copyOf(bookings.values()).stream(), page, limit)
                .map(each -> new GetBookingsOkBodyDataItem(
                        each.id(),
                        each.tripId(),
                        each.passengerName(),
                        each.hasBicycle(),
                        each.hasDog(),
                        each.additionalProperties()))
                .toList();
        return CompletableFuture.completedStage(new GetBookingsResponse.Ok(
                null, null, GetBookingsOkBody.builder().data(data).build()));
    }

    @Override
    public CompletionStage<CreateBookingResponse> createBooking(Booking body, SecurityContext caller) {
        UUID id = UUID.randomUUID();
        Booking booking = new Booking(
                JsonNullable.of(id),
                body.tripId(),
                body.passengerName(),
                body.hasBicycle(),
                body.hasDog(),
                body.additionalProperties());
        bookings.put(id, booking);
        return CompletableFuture.completedStage(new CreateBookingResponse.Created(created(booking)));
    }

    @Override
    public CompletionStage<CreateBookingResponse> createBookingXml(InputStream body, SecurityContext caller) {
        return CompletableFuture.completedStage(
                new CreateBookingResponse.BadRequest(null, problem(400, "Send the booking as JSON")));
    }

    @Override
    public CompletionStage<GetBookingResponse> getBooking(UUID bookingId, SecurityContext caller) {
        Booking booking = bookings.get(bookingId);
        if (booking == null) {
            return CompletableFuture.completedStage(
                    new GetBookingResponse.NotFound(null, problem(404, "There is no such booking")));
        }
        return CompletableFuture.completedStage(new GetBookingResponse.Ok(null, null, created(booking)));
    }

    @Override
    public CompletionStage<DeleteBookingResponse> deleteBooking(UUID bookingId, SecurityContext caller) {
        return CompletableFuture.completedStage(
                bookings.remove(bookingId) == null
                        ? new DeleteBookingResponse.NotFound(null, problem(404, "There is no such booking"))
                        : new DeleteBookingResponse.NoContent());
    }

    // The contract declares no response for an unknown booking, so any is paid.
    @Override
    public CompletionStage<CreateBookingPaymentResponse> createBookingPayment(
            UUID bookingId, BookingPayment body, SecurityContext caller) {
        return CompletableFuture.completedStage(new CreateBookingPaymentResponse.Ok(
                null,
                null,
                new CreateBookingPaymentOkBody(
                        JsonNullable.of(UUID.randomUUID()),
                        body.amount(),
                        body.currency(),
                        JsonNullable.undefined(),
                        JsonNullable.of(BookingPayment.StatusEnum.SUCCEEDED),
                        JsonNullable.undefined(),
                        body.additionalProperties())));
    }

    private static CreatedBody created(Booking booking) {
        return new CreatedBody(
                booking.id(),
                booking.tripId(),
                booking.passengerName(),
                booking.hasBicycle(),
                booking.hasDog(),
                JsonNullable.undefined(),
                booking.additionalProperties());
    }

    private static GetStationsOkBodyDataItem station(String name, String country) {
        return GetStationsOkBodyDataItem.builder()
                .id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .name(name)
                .address(name)
                .countryCode(country)
                .build();
    }

    // Both parameters have defaults in the contract.
    private static <T> Stream<T> page(Stream<T> all, long page, long limit) {
        return page > Integer.MAX_VALUE
                ? Stream.empty()
                : all.skip((page - 1) * limit).limit(limit);
    }

    private static Problem problem(long status, String title) {
        return Problem.builder().status(status).title(title).build();
    }
}
