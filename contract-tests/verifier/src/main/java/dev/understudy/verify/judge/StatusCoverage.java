package dev.understudy.verify.judge;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Records which of the statuses that a contract declares were received. Thread-safe. */
public final class StatusCoverage {

    private final Contract contract;
    private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();

    /** Creates a status coverage in which no status has been received yet. */
    public StatusCoverage(Contract contract) {
        this.contract = contract;
    }

    /** Records that the server returned a status for an operation. An undeclared status is ignored. */
    public void add(Operation operation, int status) {
        operation
                .response(status)
                .map(Response::status)
                .ifPresent(declared -> seen.computeIfAbsent(operation.id(), any -> ConcurrentHashMap.newKeySet())
                        .add(declared));
    }

    /** Returns the declared statuses that were received, by operation id; an empty set for an operation without any. */
    public Map<String, Set<String>> seen() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (Operation operation : contract.operations()) {
            Set<String> statuses = new LinkedHashSet<>(operation.statuses());
            statuses.retainAll(seen.getOrDefault(operation.id(), Set.of()));
            all.put(operation.id(), statuses);
        }
        return all;
    }

    /**
     * Returns the declared statuses that were not received, by operation id. Operations without such a status are
     * omitted.
     */
    public Map<String, Set<String>> missing() {
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        for (Operation operation : contract.operations()) {
            Set<String> statuses = new LinkedHashSet<>(operation.statuses());
            statuses.removeAll(seen.getOrDefault(operation.id(), Set.of()));
            if (!statuses.isEmpty()) {
                missing.put(operation.id(), statuses);
            }
        }
        return missing;
    }
}
