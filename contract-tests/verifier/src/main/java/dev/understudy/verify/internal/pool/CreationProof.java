package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether a response to a POST proves that a resource is new. A 201 says so (RFC 9110 section 15.3.2). Another
 * success does if the request contained a name that no resource had before, and such requests lead to different ids:
 * then the server neither returns an existing resource nor renames one.
 */
final class CreationProof {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final Set<JsonNode> fresh = new HashSet<>();
    private final Map<Operation, Set<JsonNode>> createdIds = new HashMap<>();

    /** Records a name that was chosen so that no resource has it yet. */
    void addFresh(JsonNode name) {
        fresh.add(name);
    }

    /**
     * Returns whether a response proves that the resource is new.
     *
     * @param hasOwnParent whether the run created the resource to which the request adds one, so that nobody else's is there
     */
    boolean isCreation(RequestTemplate request, ReceivedResponse response, boolean hasOwnParent) {
        if (response.status() == CREATED) {
            return true;
        }
        if (!response.isSuccess() || response.status() == ACCEPTED || !hasFreshName(request)) {
            return false;
        }
        Optional<JsonNode> id =
                response.body().json().map(body -> body.path("id")).filter(JsonNode::isValueNode);
        Set<JsonNode> ids = createdIds.computeIfAbsent(request.operation(), any -> new HashSet<>());
        id.filter(each -> !fresh.contains(each)).ifPresent(ids::add);
        return hasOwnParent || ids.size() != 1;
    }

    private boolean hasFreshName(RequestTemplate request) {
        return request.body()
                .filter(JsonNode::isObject)
                .filter(body -> body.propertyStream().anyMatch(each -> fresh.contains(each.getValue())))
                .isPresent();
    }
}
