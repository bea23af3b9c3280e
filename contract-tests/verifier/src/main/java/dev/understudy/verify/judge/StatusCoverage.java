package dev.understudy.verify.judge;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which declared answers of a contract were seen. Safe for use by many threads. */
public final class StatusCoverage {

    private final Contract contract;
    private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();

    /** Nothing seen yet. */
    public StatusCoverage(Contract contract) {
        this.contract = contract;
    }

    /** Remembers that an operation answered with a status. */
    public void add(Operation operation, int status) {
        operation
                .response(status)
                .map(Response::status)
                .ifPresent(declared -> seen.computeIfAbsent(operation.id(), any -> ConcurrentHashMap.newKeySet())
                        .add(declared));
    }

    /** The declared statuses that were seen, by the id of the operation. */
    public Map<String, Set<String>> seen() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (Operation operation : contract.operations()) {
            Set<String> statuses = new LinkedHashSet<>(operation.statuses());
            statuses.retainAll(seen.getOrDefault(operation.id(), Set.of()));
            all.put(operation.id(), statuses);
        }
        return all;
    }

    /** The declared statuses that were not seen, by the id of the operation; operations seen in full are left out. */
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
