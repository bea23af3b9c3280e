package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.SharedPathPrefix;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.state.OperationPurpose;
import dev.understudy.verify.internal.state.RunState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Sends the valid default request of each operation until it succeeds, so that the responses show ids for the requests
 * that follow. An operation is tried again only with a request that differs from those before.
 */
final class DiscoveryPhase {

    private static final int MAX_ROUNDS = 4;
    private static final double BUDGET_SHARE = 0.5;

    private final List<OperationTestCases> operations;
    private final RunState state;
    private final RemainingBudget budget;
    private final Runnable reportProgress;
    private final Map<Operation, Set<RequestTemplate>> tried = new HashMap<>();
    private final Map<Operation, Integer> deletions = new HashMap<>();
    private final Set<Operation> sent = new HashSet<>();

    DiscoveryPhase(
            List<OperationTestCases> operations, RunState state, RemainingBudget budget, Runnable reportProgress) {
        this.operations = operations;
        this.state = state;
        this.budget = budget;
        this.reportProgress = reportProgress;
    }

    /**
     * Sends the first round, and then rounds for the operations that have not succeeded, as long as ids are new. Calls
     * no operation that deletes resources, because others need them. A single creation does not show either that a
     * server returns the id of the created resource.
     */
    void run(BooleanSupplier isWithinBudget) {
        BooleanSupplier mayContinue = () -> budget.hasUsedLessThan(BUDGET_SHARE) && isWithinBudget.getAsBoolean();
        boolean any = true;
        for (int i = 0; i < MAX_ROUNDS && any; i++) {
            any = sendRound(each -> !deletes(each.operation()), mayContinue);
            if (i == 1) {
                sendLargest(mayContinue);
            }
        }
    }

    /** Sends one more request to each operation that has not succeeded, if it differs from those before. */
    boolean sendRound(BooleanSupplier isWithinBudget) {
        return sendRound(each -> true, isWithinBudget);
    }

    /** Returns the operations to which a request was sent. */
    Set<Operation> sent() {
        return sent;
    }

    private boolean sendRound(Predicate<OperationTestCases> isSendable, BooleanSupplier isWithinBudget) {
        boolean any = false;
        for (OperationTestCases each : operations) {
            if (!hasSucceeded(each) && isSendable.test(each) && isWithinBudget.getAsBoolean()) {
                TestCase valid =
                        each.validCase("a valid request", each.defaultRequest().orElseThrow());
                any |= send(valid, isWithinBudget);
                while (isRefusedDeletion(each) && isWithinBudget.getAsBoolean() && send(valid, isWithinBudget)) {
                    any = true;
                }
            }
        }
        return any;
    }

    // Another resource of the run may be in a state in which it can be deleted.
    private boolean isRefusedDeletion(OperationTestCases cases) {
        return cases.operation().method().equals("DELETE") && sent.contains(cases.operation()) && !hasSucceeded(cases);
    }

    // Some operations succeed only with properties that the contract declares as optional.
    private void sendLargest(BooleanSupplier isWithinBudget) {
        for (OperationTestCases each : operations) {
            if (!deletes(each.operation())
                    && each.defaultRequest().orElseThrow().body().isPresent()) {
                Iterator<TestCase> larger = each.larger().iterator();
                while (!hasSucceeded(each) && isWithinBudget.getAsBoolean() && larger.hasNext()) {
                    send(larger.next(), isWithinBudget);
                }
            }
        }
    }

    // A response without a body does not show the id of a new member, but a read of its owner may.
    private Optional<TestCase> readOfParent(RequestTemplate created) {
        Operation post = created.operation();
        boolean addsMember = post.method().equals("POST")
                && operations.stream().anyMatch(each -> SharedPathPrefix.isMember(each.operation(), post));
        return operations.stream()
                .filter(each -> addsMember && each.operation().method().equals("GET"))
                .filter(each -> SharedPathPrefix.isSameOrAbove(each.operation(), post))
                .max(Comparator.comparingInt(
                        each -> each.operation().path().toString().length()))
                .map(each -> each.validCase(
                        "a read of the owner of what was just created",
                        SharedPathPrefix.withValuesOf(each.defaultRequest().orElseThrow(), created)));
    }

    private static boolean deletes(Operation operation) {
        return operation.method().equals("DELETE") || OperationPurpose.removes(operation);
    }

    private boolean hasSucceeded(OperationTestCases cases) {
        return state.substitution().hasSucceeded(cases.operation());
    }

    private boolean send(TestCase invented, BooleanSupplier isWithinBudget) {
        TestCase testCase = state.substitution().replaceAll(invented);
        Operation operation = testCase.template().operation();
        boolean isNew = tried.computeIfAbsent(operation, any -> new HashSet<>()).add(testCase.template())
                // Which resource a DELETE deletes is chosen only when it is sent.
                || (operation.method().equals("DELETE") && deletions.merge(operation, 1, Integer::sum) < MAX_ROUNDS);
        Optional<Outcome> outcome = isNew ? state.session().trySend(testCase) : Optional.empty();
        if (outcome.isEmpty()) {
            return false;
        }
        sent.add(operation);
        outcome.filter(each -> each.isSuccess() && each.successBody().isEmpty())
                .flatMap(each -> readOfParent(each.testCase().template()))
                .filter(any -> isWithinBudget.getAsBoolean())
                .ifPresent(state.session()::trySend);
        reportProgress.run();
        return true;
    }
}
