package dev.understudy.verify.internal.template;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.SentRequest;
import dev.understudy.verify.internal.send.TrafficListener;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Records which operations and which of their parameters have led to a successful response. */
public final class SuccessListener implements TrafficListener {

    private final Map<Operation, Set<Parameter>> sent = new HashMap<>();
    private final Map<Operation, Set<Parameter>> successful = new HashMap<>();

    @Override
    public synchronized void onRequest(TestCase testCase, SentRequest request) {
        boolean isValid = testCase.fault().isEmpty();
        if (isValid) {
            add(sent, testCase);
        }
        if (isValid
                && request.response()
                        .filter(response -> response.status() / 100 == 2)
                        .isPresent()) {
            add(successful, testCase);
        }
    }

    /** Returns whether a request to the operation was successful. */
    synchronized boolean isSuccessful(Operation operation) {
        return successful.containsKey(operation);
    }

    /** Returns whether a parameter was sent, and never in a request that was successful. */
    synchronized boolean onlyFailed(Operation operation, Parameter parameter) {
        return sent.getOrDefault(operation, Set.of()).contains(parameter)
                && !successful.getOrDefault(operation, Set.of()).contains(parameter);
    }

    private static void add(Map<Operation, Set<Parameter>> map, TestCase testCase) {
        map.computeIfAbsent(testCase.template().operation(), any -> new HashSet<>())
                .addAll(testCase.template().parameters().keySet());
    }
}
