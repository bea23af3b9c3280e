package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.report.UntestedOperation;
import java.util.List;
import java.util.Optional;

/** Lists the operations for which a recording contains no successful response. */
public final class UntestedInRecording {

    private static final String REMEDY = "record a request to it that is successful";

    private final OperationAttempts attempts;

    public UntestedInRecording(OperationAttempts attempts) {
        this.attempts = attempts;
    }

    /** Returns the operations, in the order of the contract. */
    public List<UntestedOperation> list(Contract contract) {
        return contract.operations().stream()
                .filter(operation -> !attempts.of(operation).isSuccessful())
                .map(this::untested)
                .toList();
    }

    private UntestedOperation untested(Operation operation) {
        Attempts made = attempts.of(operation);
        return new UntestedOperation(
                operation.id(),
                operation.node().place(),
                made.requests() == 0
                        ? "the recording contains no request to it"
                        : "the recording contains only the status " + Statuses.join(made.statuses()),
                REMEDY,
                false,
                Optional.empty());
    }
}
