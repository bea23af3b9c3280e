package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.pool.CreatedId;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Finds, for a DELETE operation, a request that deletes a resource of the run. If there is no such resource, it creates
 * one.
 */
final class OwnDeletions {

    // If two creations for the same DELETE operation have failed, further ones would probably fail, too.
    private static final int MAX_FAILED_CREATIONS = 2;

    private final List<OperationTestCases> operations;
    private final List<WriteReadPair> creating;
    private final UnaryOperator<TestCase> withKnownIds;
    private final UndoLog log;
    private final Map<Operation, Integer> failedCreations = new HashMap<>();
    private final Set<Map<Parameter, JsonNode>> failed = new HashSet<>();

    /**
     * @param creating the operations that create resources, each with an operation that reads them
     * @param withKnownIds puts known ids into the case that creates a resource
     */
    OwnDeletions(
            List<OperationTestCases> operations,
            List<WriteReadPair> creating,
            UnaryOperator<TestCase> withKnownIds,
            UndoLog log) {
        this.operations = operations;
        this.creating = creating;
        this.withKnownIds = withKnownIds;
        this.log = log;
    }

    /**
     * Returns a request that deletes a resource of the run; empty if there is none and none could be created.
     *
     * @param owner the caller that created the resource, or that creates it now
     */
    Optional<RequestTemplate> findOrCreate(Operation delete, Credentials owner, CaseSender sender) {
        Optional<RequestTemplate> own = find(delete, owner);
        if (own.isEmpty() && !log.isClosed() && failedCreations.getOrDefault(delete, 0) < MAX_FAILED_CREATIONS) {
            creation(delete, owner).map(withKnownIds).ifPresent(sender::send);
            own = find(delete, owner);
            if (own.isEmpty()) {
                failedCreations.merge(delete, 1, Integer::sum);
            }
        }
        return own;
    }

    /**
     * Records that a server did not find the resource of a DELETE, or refused to delete it, so that this request is not
     * returned again.
     */
    void markFailed(RequestTemplate deletion) {
        failed.add(deletion.parameters());
    }

    // The newest first: requests to older ones have already succeeded, and resources have been created below them.
    private Optional<RequestTemplate> find(Operation delete, Credentials owner) {
        List<UndoLog.Creation> newestFirst = new ArrayList<>(log.created());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(created -> created.caller().equals(owner))
                .flatMap(created -> created.deletions().stream())
                .filter(deletion -> deletion.operation().equals(delete))
                .filter(deletion -> !failed.contains(deletion.parameters()))
                .findFirst();
    }

    private Optional<TestCase> creation(Operation delete, Credentials owner) {
        return creating.stream()
                .filter(pair -> OperationLinks.isSamePath(pair.read().operation(), delete))
                .map(WriteReadPair::write)
                .findFirst()
                .or(() -> operations.stream()
                        .filter(each -> CreatedId.isOfMember(delete, each.operation()))
                        .findFirst())
                .flatMap(creator -> creator.defaultRequest().map(template -> creator.creationCase(template, owner)));
    }
}
