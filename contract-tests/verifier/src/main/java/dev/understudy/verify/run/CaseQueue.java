package dev.understudy.verify.run;

import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.OperationCases;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The derived cases of all operations in the order of sending: what matters most of every operation first, and each
 * operation's turn after the other's, so that a small budget sees a little of everything.
 */
final class CaseQueue {

    private final Deque<Iterator<Case>> turns = new ArrayDeque<>();

    CaseQueue(List<OperationCases> operations) {
        operations.forEach(operation -> turns.add(cases(operation)));
    }

    /** The next case; empty if there is none left. */
    Optional<Case> next() {
        while (!turns.isEmpty()) {
            Iterator<Case> turn = turns.removeFirst();
            if (turn.hasNext()) {
                turns.addLast(turn);
                return Optional.of(turn.next());
            }
        }
        return Optional.empty();
    }

    /** Takes what is left, one by one, and says how many they were; it stops at {@link Coverage#MOST_NOT_SENT}. */
    int drain() {
        int left = 0;
        while (left < Coverage.MOST_NOT_SENT && next().isPresent()) {
            left++;
        }
        return left;
    }

    // Each group is made when its turn comes: most budgets end before.
    private static Iterator<Case> cases(OperationCases operation) {
        return Stream.<Supplier<List<Case>>>of(operation::first, operation::edges)
                .flatMap(group -> group.get().stream())
                .iterator();
    }
}
