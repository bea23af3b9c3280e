package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.pool.ValuePool;
import dev.understudy.verify.internal.state.RunState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Creates resources again before a request that needs them, if all that the run knew have been deleted. Otherwise the
 * server would answer 404 to the rest of the run.
 */
final class Replenishment {

    private static final int MAX_CREATIONS = 10;
    private static final int MAX_DEPTH = 4;

    private final Map<Operation, OperationTestCases> operations = new HashMap<>();
    private final ValuePool pool;
    private final RunState state;
    private final Map<Operation, Integer> creations = new HashMap<>();

    Replenishment(List<OperationTestCases> operations, ValuePool pool, RunState state) {
        operations.forEach(each -> this.operations.put(each.operation(), each));
        this.pool = pool;
        this.state = state;
    }

    /**
     * Creates what a case needs and no response has left. Each operation is called a limited number of times.
     *
     * @param mayContinue checked before each request
     */
    void before(TestCase testCase, BooleanSupplier mayContinue) {
        if (testCase.callsOperation() && testCase.probe().isEmpty()) {
            create(testCase.template(), 0, mayContinue);
        }
    }

    private void create(RequestTemplate needing, int depth, BooleanSupplier mayContinue) {
        for (Operation creator : pool.creatorsOfMissing(needing)) {
            boolean mayCreate = depth < MAX_DEPTH
                    && operations.containsKey(creator)
                    && creations.merge(creator, 1, Integer::sum) <= MAX_CREATIONS;
            if (mayCreate) {
                RequestTemplate creation = state.substitution()
                        .lastSuccess(creator)
                        .or(operations.get(creator)::defaultRequest)
                        .orElseThrow();
                create(creation, depth + 1, mayContinue);
                if (mayContinue.getAsBoolean()) {
                    TestCase created = operations.get(creator).creationCase(creation, Credentials.USUAL);
                    state.session().trySend(state.substitution().replaceAll(created));
                }
            }
        }
    }
}
