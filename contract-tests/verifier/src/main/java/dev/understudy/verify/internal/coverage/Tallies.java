package dev.understudy.verify.internal.coverage;

import dev.understudy.verify.coverage.Coverage.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often each keyword was held and broken, in messages of one direction. */
final class Tallies {

    private final Map<String, LongAdder> asked = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> broken = new ConcurrentHashMap<>();

    /** Adds one message: its keywords, as often as each was asked and broken. */
    void add(List<String> askedInMessage, List<String> brokenInMessage) {
        Map<String, Integer> times = new HashMap<>();
        askedInMessage.forEach(keyword -> times.merge(keyword, 1, Integer::sum));
        Map<String, Integer> failures = new HashMap<>();
        brokenInMessage.forEach(keyword -> failures.merge(keyword, 1, Integer::sum));
        // One keyword may break at several places at once, as a closed object does with each property too many.
        failures.forEach((keyword, count) -> times.merge(keyword, count, Math::max));
        times.forEach((keyword, count) -> adder(asked, keyword).add(count));
        failures.forEach((keyword, count) -> adder(broken, keyword).add(count));
    }

    Set<String> keywords() {
        return Set.copyOf(asked.keySet());
    }

    Tally tally(String keyword) {
        long failures = sum(broken, keyword);
        return new Tally(sum(asked, keyword) - failures, failures);
    }

    private static LongAdder adder(Map<String, LongAdder> counts, String keyword) {
        return counts.computeIfAbsent(keyword, any -> new LongAdder());
    }

    private static long sum(Map<String, LongAdder> counts, String keyword) {
        LongAdder count = counts.get(keyword);
        return count == null ? 0 : count.sum();
    }
}
