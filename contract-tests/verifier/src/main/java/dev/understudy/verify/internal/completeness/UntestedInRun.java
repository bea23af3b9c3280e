package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.report.UntestedOperation;
import java.util.List;
import java.util.Optional;

/** Lists the operations to which a verify run could send no successful valid request. */
public final class UntestedInRun {

    private final OperationAttempts attempts;
    private final boolean endedEarly;
    private final boolean budgetExhausted;

    /**
     * Creates an instance for a run that is over.
     *
     * @param endedEarly whether the run ended before it had sent all its requests, for another reason than its budget
     * @param budgetExhausted whether cases were not sent because the budget was exhausted
     */
    public UntestedInRun(OperationAttempts attempts, boolean endedEarly, boolean budgetExhausted) {
        this.attempts = attempts;
        this.endedEarly = endedEarly;
        this.budgetExhausted = budgetExhausted;
    }

    /** Returns those of the operations that were not tested. */
    public List<UntestedOperation> among(List<OperationTestCases> operations) {
        return operations.stream()
                .filter(each -> !attempts.of(each.operation()).isSuccessful())
                .map(this::untested)
                .toList();
    }

    /** Returns an operation that an option of the user excludes. */
    public static UntestedOperation excluded(Operation operation, String option) {
        return new UntestedOperation(
                operation.id(), operation.node().place(), "excluded by " + option, "", true, Optional.empty());
    }

    private UntestedOperation untested(OperationTestCases cases) {
        Operation operation = cases.operation();
        Attempts made = attempts.of(operation);
        if (made.validRequests() > 0) {
            return entry(operation, refused(made), Remedy.of(operation, made.mostFrequentStatus()));
        }
        if (cases.defaultRequest().isEmpty()) {
            return noValidRequest(cases);
        }
        if (made.requests() > 0) {
            return entry(operation, "only invalid requests were sent to it", Remedy.PROBE);
        }
        return unsent(operation, made);
    }

    private static String refused(Attempts made) {
        boolean unanswered = made.validRequests() > made.validResponses();
        if (made.statuses().isEmpty()) {
            return "no valid request got a response";
        }
        return "valid requests got only " + Statuses.join(made.statuses()) + (unanswered ? " or no response" : "");
    }

    private static UntestedOperation noValidRequest(OperationTestCases cases) {
        return entry(
                cases.operation(),
                "no valid request could be made, because no valid value was found for "
                        + String.join(" and ", cases.partsWithoutValue()),
                cases.hasDefaultParameters() ? Remedy.PROBE_WITH_BODY : Remedy.PARAMETER_VALUES);
    }

    private UntestedOperation unsent(Operation operation, Attempts made) {
        Optional<String> withheld = made.withheldReasons();
        if (withheld.isPresent()) {
            // Each of these reasons ends with a remedy.
            return entry(operation, "no request was sent: " + withheld.get(), "");
        }
        if (endedEarly) {
            return entry(operation, "the run ended before a request was sent", Remedy.RUN_AGAIN);
        }
        return budgetExhausted
                ? entry(operation, "the budget was exhausted before a request was sent", Remedy.LARGER_BUDGET)
                : entry(operation, "no request was sent", Remedy.PROBE);
    }

    private static UntestedOperation entry(Operation operation, String reason, String remedy) {
        return new UntestedOperation(operation.id(), operation.node().place(), reason, remedy, false, Optional.empty());
    }
}
