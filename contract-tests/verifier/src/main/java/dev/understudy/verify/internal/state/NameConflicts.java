package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.DistinctStrings;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Repeats a request with other names if the server rejects it with 409, because the run itself has probably used the
 * name. A server that checks names first would otherwise say nothing about the rest of the body. Once other names have
 * helped for an operation, all its further requests get names that were not used before.
 */
final class NameConflicts {

    private static final int CONFLICT = 409;
    private static final int MAX_IN_VAIN = 3;

    private final DistinctStrings strings;
    private final Set<Operation> solved = new HashSet<>();
    private final Map<Operation, Integer> inVain = new HashMap<>();

    NameConflicts(DistinctStrings strings) {
        this.strings = strings;
    }

    /** Returns the case with other names if such names have helped before; otherwise the case as it is. */
    TestCase avoid(TestCase testCase) {
        return solved.contains(operation(testCase)) && isDerived(testCase)
                ? strings.replaceIn(testCase).orElse(testCase)
                : testCase;
    }

    /** Returns a case to send next because of a conflict; empty if there is none, or if other names do not help. */
    Optional<TestCase> repeat(TestCase sent, Optional<Outcome> outcome) {
        boolean isWorthwhile = outcome.filter(NameConflicts::isConflict).isPresent()
                && isDerived(sent)
                && inVain.getOrDefault(operation(sent), 0) < MAX_IN_VAIN;
        return isWorthwhile ? strings.replaceIn(sent) : Optional.empty();
    }

    /** Remembers whether other names have helped. */
    void learn(TestCase repeated, Optional<Outcome> outcome) {
        if (outcome.filter(each -> !isConflict(each)).isPresent()) {
            solved.add(operation(repeated));
        } else {
            inVain.merge(operation(repeated), 1, Integer::sum);
        }
    }

    // The profile decides the body of a probe.
    private static boolean isDerived(TestCase testCase) {
        return testCase.probe().isEmpty();
    }

    private static boolean isConflict(Outcome outcome) {
        return outcome.exchange()
                .map(Exchange::response)
                .filter(response -> response.status() == CONFLICT)
                .isPresent();
    }

    private static Operation operation(TestCase testCase) {
        return testCase.template().operation();
    }
}
