package dev.understudy.verify.internal.coverage;

import dev.understudy.verify.coverage.Coverage.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often each keyword was satisfied and violated, either in requests or in responses. */
final class KeywordTally {

    private final Map<String, LongAdder> applied = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> violated = new ConcurrentHashMap<>();

    /** Adds the keywords of one message. A keyword is repeated in a list for each time it was applied or violated. */
    void add(List<String> appliedInMessage, List<String> violatedInMessage) {
        Map<String, Integer> applications = new HashMap<>();
        appliedInMessage.forEach(keyword -> applications.merge(keyword, 1, Integer::sum));
        Map<String, Integer> violations = new HashMap<>();
        violatedInMessage.forEach(keyword -> violations.merge(keyword, 1, Integer::sum));
        // A keyword that is applied once can have several violations: for example, additionalProperties has one for
        // each undeclared property.
        violations.forEach((keyword, count) -> applications.merge(keyword, count, Math::max));
        applications.forEach((keyword, count) -> adder(applied, keyword).add(count));
        violations.forEach((keyword, count) -> adder(violated, keyword).add(count));
    }

    Set<String> keywords() {
        return Set.copyOf(applied.keySet());
    }

    Tally tally(String keyword) {
        long violations = sum(violated, keyword);
        return new Tally(sum(applied, keyword) - violations, violations);
    }

    private static LongAdder adder(Map<String, LongAdder> counts, String keyword) {
        return counts.computeIfAbsent(keyword, any -> new LongAdder());
    }

    private static long sum(Map<String, LongAdder> counts, String keyword) {
        LongAdder count = counts.get(keyword);
        return count == null ? 0 : count.sum();
    }
}
