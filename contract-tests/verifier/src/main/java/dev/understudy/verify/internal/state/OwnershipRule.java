package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.pool.Ownership;
import dev.understudy.verify.internal.pool.PathParameters;
import dev.understudy.verify.internal.pool.ValuePool;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rule for a POST, PUT or PATCH to a resource that the run may not have created. A write that no other request can
 * undo is sent only to a resource that the run created, that the profile names, or that a read has shown to be absent.
 * No write may make a resource that the run did not create refer to one that it created, because a server may delete
 * both together. For the same reason, no write may make an own resource refer to one that the run did not create if the
 * run has created one to which it could refer instead.
 */
final class OwnershipRule implements Admission.Rule {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    private static final String FLAG = "; if the server may be thrown away, use --disposable";
    private static final String REMOVES = "its name says that it deletes data, and the run did not create the resource";
    private static final String REFERS =
            "it would make a resource that the run did not create refer to one that the run deletes";
    private static final String REFERS_TO_FOREIGN =
            "it would make a resource that the run deletes refer to one that the run did not create";
    private static final String CANNOT_UNDO =
            "it acts on a resource that the run did not create, and its effect could not be undone; in the profile,"
                    + " name a resource that may be changed: values: [{operation: '%s', parameter: %s, value: …}]";

    private final Map<Operation, OperationTestCases> operations = new LinkedHashMap<>();
    private final ValuePool pool;
    private final Ownership ownership;
    private final RemovalPlans removals;
    private final UndoLog log;
    private final Predicate<TestCase> canUndo;
    private final ExistenceCheck existence;
    private final DisposableResources disposable;
    private final Set<RequestTemplate> absent = new HashSet<>();
    private final int maxRequests;

    /** @param canUndo decides whether another request can undo a write */
    OwnershipRule(
            List<OperationTestCases> operations,
            ValuePool pool,
            Predicate<TestCase> canUndo,
            ExistenceCheck existence,
            DisposableResources disposable,
            RemovalPlans removals,
            UndoLog log) {
        operations.forEach(each -> this.operations.put(each.operation(), each));
        this.pool = pool;
        this.ownership = pool.ownership();
        this.removals = removals;
        this.log = log;
        this.canUndo = canUndo;
        this.existence = existence;
        this.disposable = disposable;
        this.maxRequests = this.operations.keySet().stream()
                        .anyMatch(each -> !each.path().parameterNames().isEmpty()
                                && each.method().equals("POST"))
                ? 1
                : 0;
    }

    @Override
    public Admission admit(TestCase testCase, CaseSender sender) {
        RequestTemplate template = testCase.template();
        Operation operation = template.operation();
        if (disposable.all()
                || isFromProfile(testCase)
                || !testCase.callsOperation()
                || !WRITES.contains(operation.method())) {
            return Admission.UNCHANGED;
        }
        boolean hasTarget = !operation.path().parameterNames().isEmpty();
        if (hasTarget && disposable.contains(testCase)) {
            return Admission.UNCHANGED;
        }
        boolean isOwn = hasTarget && (ownership.isOwn(template) || ownership.isPartOfOwn(template));
        if ((isOwn || operation.method().equals("POST")) && ownership.linksOwnToForeign(template)) {
            return withhold(REFERS_TO_FOREIGN);
        }
        if (isOwn) {
            return Admission.UNCHANGED;
        }
        if (OperationPurpose.removes(operation)) {
            return withhold(REMOVES);
        }
        if (!hasTarget) {
            return Admission.UNCHANGED;
        }
        if (!operation.method().equals("POST") && ownership.linksForeignToOwn(template)) {
            return withhold(REFERS);
        }
        if (canUndo.test(testCase) || OperationPurpose.onlyReads(operation)) {
            return Admission.UNCHANGED;
        }
        return isAbsent(testCase)
                ? new Admission.SendInstead(
                        testCase.with(template, testCase.expectation().allowingStateErrors()), List.of())
                : withhold(CANNOT_UNDO.formatted(
                        operation.id(),
                        PathParameters.last(operation).orElseThrow().name()));
    }

    // What a read has shown to be absent exists now, or will after a 202, so the run created it.
    @Override
    public void responseReceived(TestCase sent, ReceivedResponse response) {
        RequestTemplate template = sent.template();
        if (response.isSuccess()
                && sent.callsOperation()
                && WRITES.contains(template.operation().method())
                && template.operation().path().toString().endsWith("}")
                && read(template).filter(absent::remove).isPresent()) {
            pool.addCreatedInPath(template);
            removals.ofSamePath(sent).ifPresent(log::add);
        }
    }

    @Override
    public int maxRequests() {
        return maxRequests;
    }

    private boolean isAbsent(TestCase testCase) {
        return read(testCase.template())
                .filter(read -> absent.contains(read)
                        || (existence.confirmAbsent(read, testCase.credentials()) && absent.add(read)))
                .isPresent();
    }

    // The read of the last resource in the path, whatever action follows it.
    private Optional<RequestTemplate> read(RequestTemplate template) {
        String path = template.operation().path().withoutParameterNames();
        String resource = path.substring(0, path.lastIndexOf("{}") + 2);
        List<Parameter> values = PathParameters.of(template.operation());
        return operations.values().stream()
                .filter(each -> each.operation().method().equals("GET"))
                .filter(each -> each.operation().path().withoutParameterNames().equals(resource))
                .flatMap(each -> each.defaultRequest().stream())
                .findFirst()
                .map(read -> {
                    RequestTemplate result = read;
                    List<Parameter> parameters = PathParameters.of(read.operation());
                    for (int i = 0; i < parameters.size(); i++) {
                        result = result.with(
                                parameters.get(i), template.parameters().get(values.get(i)));
                    }
                    return result;
                });
    }

    // The profile names the request of a probe, or the status that a caller must get.
    private static boolean isFromProfile(TestCase testCase) {
        return testCase.probe().isPresent() || testCase.expectation().kind() == Expectation.Kind.STATUS;
    }

    private static Admission withhold(String reason) {
        return new Admission.Withhold(Optional.of(reason + FLAG));
    }
}
