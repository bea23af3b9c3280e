package dev.understudy.verify.internal.completeness;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The attempts to call one operation, and their results. */
final class Attempts {

    private final Map<Integer, Integer> validByStatus = new TreeMap<>();
    private final Set<String> withheld = new LinkedHashSet<>();
    private boolean successful;
    private int requests;
    private int validRequests;

    void addRequest(boolean valid) {
        requests++;
        validRequests += valid ? 1 : 0;
    }

    void addValidResponse(int status, boolean success) {
        validByStatus.merge(status, 1, Integer::sum);
        successful |= success;
    }

    void withhold(String reason) {
        withheld.add(reason);
    }

    boolean isSuccessful() {
        return successful;
    }

    int requests() {
        return requests;
    }

    int validRequests() {
        return validRequests;
    }

    /** Returns the number of valid requests that got a response. */
    int validResponses() {
        return validByStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the most frequent status of the responses to valid requests; empty if there is no response. */
    OptionalInt mostFrequentStatus() {
        return validByStatus.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Returns the statuses of the responses to valid requests. */
    Set<Integer> statuses() {
        return validByStatus.keySet();
    }

    /** Returns the reasons why cases were withheld, as one clause; empty if none was withheld. */
    Optional<String> withheldReasons() {
        return withheld.isEmpty()
                ? Optional.empty()
                : Optional.of(withheld.stream().collect(Collectors.joining("; ")));
    }
}
