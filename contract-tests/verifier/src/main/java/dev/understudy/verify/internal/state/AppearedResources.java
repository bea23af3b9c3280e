package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.SafeMethods;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.ListOfResources;
import dev.understudy.verify.internal.link.SharedPathPrefix;
import dev.understudy.verify.internal.pool.CreatedId;
import dev.understudy.verify.internal.pool.Ownership;
import dev.understudy.verify.internal.pool.PathParameters;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds resources that a list did not contain when the run first read it, and that it contains after the rollback. A
 * server may create such a resource as a side effect of another creation. The run does not delete it, because somebody
 * else may have created it, but the report lists it. Only collections whose members the contract can delete count; a
 * list of events grows by itself.
 */
final class AppearedResources implements Admission.Rule {

    // Each list is read again at the end, which uses a part of the budget.
    private static final int MAX_LISTS = 25;

    private final List<OperationTestCases> operations;
    private final Ownership ownership;
    private final Map<Operation, Optional<OperationTestCases>> deletions = new LinkedHashMap<>();
    // The requests that read the lists first, with the ids in their responses.
    private final Map<RequestTemplate, Set<JsonNode>> first = new LinkedHashMap<>();
    private boolean hasWritten;

    AppearedResources(List<OperationTestCases> operations, Ownership ownership) {
        this.operations = operations;
        this.ownership = ownership;
    }

    @Override
    public Admission admit(TestCase testCase, CaseSender sender) {
        return Admission.UNCHANGED;
    }

    @Override
    public synchronized void responseReceived(TestCase sent, ReceivedResponse response) {
        RequestTemplate template = sent.template();
        Operation operation = template.operation();
        if (!reads(operation)) {
            hasWritten |= response.isSuccess();
        } else if (isUsual(sent)
                && first.size() < MAX_LISTS
                && first.keySet().stream().noneMatch(each -> each.operation().equals(operation))
                && deletion(operation).isPresent()
                && !ownership.isOwn(template)) {
            ids(operation, response).ifPresent(ids -> first.put(template, ids));
        }
    }

    /** Returns the number of requests that {@link #find} sends. */
    @Override
    public synchronized int maxRequests() {
        return hasWritten ? first.size() : 0;
    }

    /**
     * Reads the lists again.
     *
     * @param listed what the report lists anyway
     * @return the resources that appeared, each with the request that deletes it
     */
    List<LastingChange> find(Session session, List<UndoLog.Entry> listed) {
        List<LastingChange> appeared = new ArrayList<>();
        if (maxRequests() > 0) {
            for (Map.Entry<RequestTemplate, Set<JsonNode>> each : first.entrySet()) {
                TestCase again = TestCase.of("a second read of a list", each.getKey(), Expectation.DECLARED);
                Optional<Set<JsonNode>> ids = session.send(again)
                        .response()
                        .flatMap(response -> ids(each.getKey().operation(), response));
                for (JsonNode id : ids.orElse(Set.of())) {
                    if (!each.getValue().contains(id)) {
                        appeared.add(change(each.getKey(), id));
                    }
                }
            }
        }
        appeared.removeIf(each -> listed.stream().anyMatch(entry -> isSamePath(entry, each)));
        return appeared;
    }

    private LastingChange change(RequestTemplate list, JsonNode id) {
        OperationTestCases deletion = deletion(list.operation()).orElseThrow();
        RequestTemplate template = SharedPathPrefix.withValuesOf(
                        deletion.defaultRequest().orElseThrow(), list)
                .with(last(deletion), id);
        return new LastingChange(LastingChange.Kind.APPEARED, template, Credentials.USUAL);
    }

    // The label begins with a method.
    private static boolean isSamePath(UndoLog.Entry entry, UndoLog.Entry other) {
        return path(entry).equals(path(other));
    }

    private static String path(UndoLog.Entry entry) {
        return entry.label().substring(entry.label().indexOf(' ') + 1);
    }

    private Optional<Set<JsonNode>> ids(Operation list, ReceivedResponse response) {
        OperationTestCases deletion = deletion(list).orElseThrow();
        return ListOfResources.completeItems(list, response).map(items -> {
            Set<JsonNode> ids = new LinkedHashSet<>();
            items.forEach(item -> CreatedId.ofMember(deletion.operation(), last(deletion), item)
                    .filter(id -> deletion.canSend(last(deletion), id))
                    .ifPresent(ids::add));
            return ids;
        });
    }

    private Optional<OperationTestCases> deletion(Operation list) {
        return deletions.computeIfAbsent(
                list,
                any -> operations.stream()
                        .filter(each -> each.operation().method().equals("DELETE"))
                        .filter(each -> each.defaultRequest().isPresent())
                        .filter(each ->
                                each.operation().path().withoutParameterNames().equals(collection(list) + "/{}"))
                        .findFirst());
    }

    // The collection of POST /things/search is /things.
    private static String collection(Operation list) {
        String path = list.path().withoutParameterNames().replaceAll("/+$", "");
        return SafeMethods.isSafe(list) ? path : path.substring(0, path.lastIndexOf('/'));
    }

    private static boolean reads(Operation operation) {
        return SafeMethods.isSafe(operation) || OperationPurpose.onlyReads(operation);
    }

    private static boolean isUsual(TestCase sent) {
        boolean valid = sent.expectation().kind() == Expectation.Kind.ACCEPTED
                || sent.expectation().kind() == Expectation.Kind.DECLARED;
        return valid && sent.callsOperation() && sent.credentials().equals(Credentials.USUAL);
    }

    private static Parameter last(OperationTestCases deletion) {
        return PathParameters.last(deletion.operation()).orElseThrow();
    }
}
