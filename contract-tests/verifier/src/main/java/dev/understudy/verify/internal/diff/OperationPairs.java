package dev.understudy.verify.internal.diff;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the operations of two contracts by method and path, whatever the names of path parameters are. If the base path
 * has moved into the paths, or out of them, complete paths are paired.
 */
final class OperationPairs {

    private final Map<Operation, Operation> pairs = new LinkedHashMap<>();
    private final List<Operation> removed = new ArrayList<>();
    private final List<Operation> added;
    private final boolean byCompletePath;

    OperationPairs(Contract ofOld, Contract ofNew) {
        List<String> oldBases = basePaths(ofOld);
        List<String> newBases = basePaths(ofNew);
        Map<String, Operation> complete = byPath(ofNew, newBases);
        this.byCompletePath = !oldBases.equals(newBases)
                && ofOld.operations().stream()
                        .allMatch(operation ->
                                oldBases.stream().allMatch(base -> complete.containsKey(key(base, operation))));
        Map<String, Operation> plain = byPath(ofNew, List.of(""));
        this.added = new ArrayList<>(ofNew.operations());
        for (Operation operation : ofOld.operations()) {
            Operation other =
                    byCompletePath ? complete.get(key(oldBases.get(0), operation)) : plain.get(key("", operation));
            if (other == null) {
                removed.add(operation);
            } else {
                pairs.put(operation, other);
                added.remove(other);
            }
        }
    }

    private static List<String> basePaths(Contract contract) {
        return contract.basePaths().isEmpty() ? List.of("") : contract.basePaths();
    }

    private static Map<String, Operation> byPath(Contract contract, List<String> bases) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (String base : bases) {
            contract.operations().forEach(operation -> operations.put(key(base, operation), operation));
        }
        return operations;
    }

    private static String key(String base, Operation operation) {
        return operation.method() + " " + base + operation.path().withoutParameterNames();
    }

    Map<Operation, Operation> pairs() {
        return pairs;
    }

    List<Operation> removed() {
        return removed;
    }

    List<Operation> added() {
        return added;
    }

    /** Returns whether complete paths were paired, so that another base path changes nothing. */
    boolean isByCompletePath() {
        return byCompletePath;
    }
}
