package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.ArrayList;
import java.util.List;

/** Collects the values that identify resources in a request and its response. */
final class ExchangeValues {

    private final List<Operation> operations;

    /** @param operations the operations of the contract */
    ExchangeValues(List<Operation> operations) {
        this.operations = operations;
    }

    /**
     * Returns the values in a successful response, and those in its request that it confirms.
     *
     * @param exchange the number of the response
     * @param creates whether the response describes a resource that the run created
     */
    List<KnownValue> in(RequestTemplate request, ReceivedResponse response, int exchange, boolean creates) {
        Operation operation = request.operation();
        String container = Reference.lastResource(operation);
        List<KnownValue> shown = new ArrayList<>();
        response.body().json().ifPresent(body -> {
            shown.addAll(new ShownValues(request, exchange, creates).in(body, container));
            ResponseSchemaName.of(operation)
                    .filter(name -> !name.equals(container))
                    .ifPresent(name -> shown.addAll(new ShownValues(request, exchange, creates).in(body, name)));
        });
        if (operation.method().equals("POST")) {
            request.body()
                    .ifPresent(body -> new ShownValues(request, exchange, creates)
                            .inRequest(body, container).stream()
                                    .filter(value ->
                                            value.reference().resource().equals(container)
                                                    && value.reference().isId())
                                    .forEach(shown::add));
        }
        if (creates) {
            LocationId.in(response, operation)
                    .ifPresent(id -> members(operation)
                            .forEach(member ->
                                    shown.addAll(new ShownValues(request, exchange, true).inLocation(member, id))));
        }
        if (operation.method().equals("PUT") && response.isCreated()) {
            shown.addAll(new ShownValues(request, exchange, true).inPath());
        }
        return shown;
    }

    // The references of the ids of what a POST creates.
    private List<Reference> members(Operation post) {
        return operations.stream()
                .filter(each -> CreatedId.isOfMember(each, post))
                .flatMap(each -> PathParameters.last(each).stream().map(last -> Reference.ofParameter(each, last)))
                .map(each -> new Reference(each.resource(), "id"))
                .distinct()
                .toList();
    }
}
