package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Decides whether a response to a POST proves that a resource is new. A 201 says so (RFC 9110 section 15.3.2). Another
 * success does if the request contained a name that no resource had before, and such requests lead to different ids:
 * then the server neither returns an existing resource nor renames one.
 *
 * <p>A 201 proves nothing if the request contained a number as the id: some servers overwrite the resource that already
 * has this id, and nevertheless return 201.
 */
final class CreationProof {

    private static final JsonPointer ID = JsonPointer.compile("/id");
    private static final JsonPointer ENVELOPED_ID = JsonPointer.compile("/data/id");

    private final Set<JsonNode> fresh = new HashSet<>();
    private final Set<JsonNode> reused = new HashSet<>();
    private final Map<Operation, Set<JsonNode>> createdIds = new HashMap<>();

    /** Records a name that was chosen so that no resource has it yet. */
    void addFresh(JsonNode name) {
        fresh.add(name);
    }

    /** Records a fresh name that a request contains although a resource has it already. */
    void addReused(JsonNode name) {
        reused.add(name);
    }

    boolean isFresh(JsonNode name) {
        return fresh.contains(name);
    }

    /**
     * Returns whether a response proves that the resource is new.
     *
     * @param hasOwnParent whether the run created the resource to which the request adds one, so that only the run has
     *     added resources there
     * @param addsToOwnParent whether the request adds a member to a collection of such a resource, so that every id in it
     *     is new
     */
    boolean isCreation(
            RequestTemplate request, ReceivedResponse response, boolean hasOwnParent, boolean addsToOwnParent) {
        if (response.isCreated()) {
            return !hasNumberFromRequest(request, response);
        }
        if (!response.isSuccess() || response.isAccepted()) {
            return false;
        }
        Optional<JsonNode> id =
                response.body().json().map(body -> body.path("id")).filter(JsonNode::isValueNode);
        if (addsToOwnParent
                && id.filter(each -> !each.isNull() && !isInRequest(request, each))
                        .isPresent()) {
            return true;
        }
        if (!hasFreshName(request)) {
            return false;
        }
        Set<JsonNode> ids = createdIds.computeIfAbsent(request.operation(), any -> new HashSet<>());
        id.filter(each -> !fresh.contains(each)).ifPresent(ids::add);
        return hasOwnParent || ids.size() != 1;
    }

    private static boolean hasNumberFromRequest(RequestTemplate request, ReceivedResponse response) {
        return Stream.of(ID, ENVELOPED_ID).anyMatch(at -> {
            JsonNode sent = request.body().map(body -> body.at(at)).orElse(MissingNode.getInstance());
            return sent.isNumber()
                    && response.body()
                            .json()
                            .filter(body -> sent.equals(body.at(at)))
                            .isPresent();
        });
    }

    private static boolean isInRequest(RequestTemplate request, JsonNode id) {
        return request.parameters().containsValue(id)
                || request.body()
                        .filter(body -> body.propertyStream()
                                .anyMatch(each -> each.getValue().equals(id)))
                        .isPresent();
    }

    private boolean hasFreshName(RequestTemplate request) {
        return request.body()
                .filter(JsonNode::isObject)
                .filter(body -> body.propertyStream()
                        .anyMatch(each -> fresh.contains(each.getValue()) && !reused.contains(each.getValue())))
                .isPresent();
    }
}
