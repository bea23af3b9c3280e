package corpus.petstore;

import corpus.petstore.model.Order;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openapitools.jackson.nullable.JsonNullable;

/** The orders of a petstore in memory. */
public final class StoreDelegate implements StoreApi {

    private final Map<Long, Order> orders = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    @Override
    public CompletionStage<GetInventoryResponse> getInventory(SecurityContext caller) {
        return CompletableFuture.completedStage(new GetInventoryResponse.Ok(Map.of("available", orders.size())));
    }

    @Override
    public CompletionStage<PlaceOrderResponse> placeOrder(Order sent, SecurityContext caller) {
        Order body = sent == null ? Order.builder().build() : sent;
        Order order = new Order(
                JsonNullable.of(body.id().orElseGet(lastId::incrementAndGet)),
                body.petId(),
                body.quantity(),
                body.shipDate(),
                body.status(),
                body.complete(),
                body.additionalProperties());
        orders.put(order.id().get(), order);
        return CompletableFuture.completedStage(new PlaceOrderResponse.Ok(order));
    }

    @Override
    public CompletionStage<PlaceOrderResponse> placeOrderXml(InputStream body, SecurityContext caller) {
        return CompletableFuture.completedStage(new PlaceOrderResponse.BadRequest());
    }

    @Override
    public CompletionStage<GetOrderByIdResponse> getOrderById(Long orderId, SecurityContext caller) {
        Order order = orders.get(orderId);
        return CompletableFuture.completedStage(
                order == null ? new GetOrderByIdResponse.NotFound() : new GetOrderByIdResponse.Ok(order));
    }

    @Override
    public CompletionStage<DeleteOrderResponse> deleteOrder(Long orderId, SecurityContext caller) {
        return CompletableFuture.completedStage(
                orders.remove(orderId) == null ? new DeleteOrderResponse.NotFound() : new DeleteOrderResponse.Ok());
    }
}
