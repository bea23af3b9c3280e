package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The operation that lists the resources of a collection, such as {@code GET /things} for {@code GET /things/{id}}.
 *
 * @param operation the test cases of the list
 * @param idName the name of the property that contains the id of a resource
 */
public record ListOfResources(OperationTestCases operation, String idName) {

    /** Finds the list of the resources that one operation creates and another reads; empty if there is none. */
    public static Optional<ListOfResources> of(WriteReadPair creation, List<OperationTestCases> operations) {
        Operation read = creation.read().operation();
        return operations.stream()
                .filter(each -> each.operation().method().equals("GET"))
                .filter(each -> each.defaultRequest().isPresent())
                .filter(each -> OperationLinks.responseSchema(each.operation()).isPresent())
                .filter(each -> IdProperty.readsMember(each.operation(), read))
                .findFirst()
                .map(list -> new ListOfResources(list, idName(creation)));
    }

    /** Returns the request for the list that contains the resource of a read. */
    public RequestTemplate request(RequestTemplate read) {
        return SharedPathPrefix.withValuesOf(operation.defaultRequest().orElseThrow(), read);
    }

    /**
     * Returns whether a complete list contains the resource of a read; empty if the response is not a complete list, or
     * does not show ids.
     */
    public Optional<Boolean> contains(RequestTemplate read, ReceivedResponse response) {
        Optional<String> id = SharedPathPrefix.lastValue(read).map(value -> value.asString(value.toString()));
        return id.flatMap(
                wanted -> completeItems(operation.operation(), response).flatMap(items -> contains(items, wanted)));
    }

    private Optional<Boolean> contains(List<JsonNode> items, String id) {
        boolean showIds =
                items.stream().allMatch(item -> item.isValueNode() || idOf(item).isPresent());
        Predicate<JsonNode> hasId = item -> idOf(item).orElse(item).asString("").equals(id);
        return showIds ? Optional.of(items.stream().anyMatch(hasId)) : Optional.empty();
    }

    private Optional<JsonNode> idOf(JsonNode item) {
        return Optional.of(item.path(idName)).filter(JsonNode::isValueNode).filter(value -> !value.isNull());
    }

    /**
     * Returns the items of a list; empty if the response has none, or is not certain to have all of them.
     *
     * @param list the operation that returned the list
     */
    public static Optional<List<JsonNode>> completeItems(Operation list, ReceivedResponse response) {
        Optional<JsonNode> body = response.status() == 200 ? response.body().json() : Optional.empty();
        Optional<List<JsonNode>> items = body.flatMap(ListOfResources::items);
        return items.filter(all ->
                PageMarks.allowCompleteList(all.size(), list.parameters(), response.headers(), body.orElseThrow()));
    }

    // The items are the body itself, or the only array in it or in one of its objects.
    private static Optional<List<JsonNode>> items(JsonNode body) {
        List<JsonNode> arrays = new ArrayList<>();
        if (body.isArray()) {
            arrays.add(body);
        } else {
            body.forEach(member -> addArrays(member, arrays));
        }
        return arrays.size() == 1 ? Optional.of(arrays.get(0).valueStream().toList()) : Optional.empty();
    }

    private static void addArrays(JsonNode member, List<JsonNode> arrays) {
        if (member.isArray()) {
            arrays.add(member);
        } else if (member.isObject()) {
            member.valueStream().filter(JsonNode::isArray).forEach(arrays::add);
        }
    }

    private static String idName(WriteReadPair creation) {
        return creation.link()
                .idInResponse()
                .map(JsonPointer::last)
                .map(JsonPointer::getMatchingProperty)
                .orElse("id");
    }
}
