package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.derive.Draft;
import dev.understudy.verify.derive.OperationCases;
import dev.understudy.verify.link.OperationLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes the requests that remove what a read shows: the DELETE of the read's path. */
final class Removals {

    private static final int CREATED = 201;

    private final List<OperationCases> operations;

    Removals(List<OperationCases> operations) {
        this.operations = operations;
    }

    /** Whether there is a DELETE on the path of a read. */
    boolean isPossible(OperationCases read) {
        return delete(read.operation()).isPresent();
    }

    /**
     * The request that removes what an answer says to have created; empty if there is none.
     *
     * <p>It is also empty where the thing may have been there before, since nothing that belongs to others must go.
     * Status 201 says that it was not (RFC 9110 section 15.3.2). Many a server answers 200 to a POST to a collection and
     * means the same; that is believed unless its contract knows 201 too, or the id is one that requests use anyhow.
     */
    Optional<Draft> of(LinkedOperations operations, Draft read, int status) {
        Operation write = operations.write().operation();
        boolean meansCreated = OperationLinks.isMember(write, operations.read().operation())
                && !write.responses().containsKey(String.valueOf(CREATED))
                && !read.equals(operations.read().usual().orElseThrow());
        return status == CREATED || meansCreated
                ? delete(read.operation()).map(delete -> with(delete, read))
                : Optional.empty();
    }

    private static Draft with(OperationCases delete, Draft read) {
        Draft draft = delete.usual().orElseThrow();
        for (Map.Entry<Parameter, Parameter> each :
                OperationLinks.samePath(delete.operation(), read.operation()).entrySet()) {
            JsonNode value = read.parameters().get(each.getValue());
            draft = value == null ? draft : draft.with(each.getKey(), value);
        }
        return draft;
    }

    private Optional<OperationCases> delete(Operation read) {
        return operations.stream()
                .filter(each -> each.operation().method().equals("DELETE"))
                .filter(each -> OperationLinks.isSamePath(each.operation(), read))
                .filter(each -> each.usual().isPresent())
                .findFirst();
    }
}
