package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.link.OperationLinks;
import java.util.Collection;
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

    /** Whether an answer says that there is a thing that was not there before. */
    static boolean isNew(Answer answer) {
        return answer.status() == CREATED;
    }

    /**
     * The request that removes what an answer says to have created; empty if there is none.
     *
     * <p>It is also empty where the thing may have been there before, since nothing that belongs to others must go. Only
     * status 201 says that it was not (RFC 9110 section 15.3.2); 200 is also answered to who asks for a thing again.
     */
    Optional<Draft> of(Draft read, Answer answer) {
        return isNew(answer)
                ? delete(read.operation())
                        .filter(delete -> isChosenBySame(delete, read))
                        .map(delete ->
                                OperationLinks.aboutTheSame(delete.usual().orElseThrow(), read))
                : Optional.empty();
    }

    // A DELETE that does not take what the read chooses the thing by would remove another.
    private boolean isChosenBySame(OperationCases delete, Draft read) {
        Map<Parameter, JsonNode> usual = operations.stream()
                .filter(each -> each.operation().equals(read.operation()))
                .flatMap(each -> each.usual().stream())
                .map(Draft::parameters)
                .findFirst()
                .orElse(Map.of());
        Collection<Parameter> taken =
                OperationLinks.samePath(delete.operation(), read.operation()).values();
        return read.parameters().entrySet().stream()
                .filter(value -> !value.getValue().equals(usual.get(value.getKey())))
                .allMatch(value -> taken.contains(value.getKey()));
    }

    private Optional<OperationCases> delete(Operation read) {
        return operations.stream()
                .filter(each -> each.operation().method().equals("DELETE"))
                .filter(each -> OperationLinks.isSamePath(each.operation(), read))
                .filter(each -> each.usual().isPresent())
                .findFirst();
    }
}
