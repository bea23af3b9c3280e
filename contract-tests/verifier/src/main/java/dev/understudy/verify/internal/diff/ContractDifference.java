package dev.understudy.verify.internal.diff;

import java.util.Collection;
import java.util.List;

/**
 * The changes between two versions of a contract.
 *
 * @param comparedOperations the number of operations that both versions have
 */
public record ContractDifference(List<Change> changes, int comparedOperations) {

    /** Returns the impact of all changes on some callers. */
    public Impact impact(Collection<Caller> callers) {
        return Impact.worst(changes.stream()
                .flatMap(change -> callers.stream().map(change::impact))
                .toList());
    }
}
