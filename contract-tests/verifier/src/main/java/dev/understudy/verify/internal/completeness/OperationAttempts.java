package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records for each operation which requests were sent to it and which responses the valid ones got. Thread-safe. */
public final class OperationAttempts {

    // Two shapes suffice to know that the server distinguishes the paths of the contract.
    private static final int MAX_SHAPES = 2;

    private final Map<Operation, Attempts> byOperation = new LinkedHashMap<>();
    private final Set<ResponseShape> validResponses = new LinkedHashSet<>();
    private Optional<ResponseShape> unknownPathResponse = Optional.empty();

    /** Records the response to a test case. */
    public synchronized void add(TestCase testCase, ReceivedResponse response) {
        switch (testCase.expectation().kind()) {
            case UNKNOWN_PATH -> unknownPathResponse = Optional.of(ResponseShape.of(response));
            case UNDECLARED_METHOD -> {
                // It calls none of the declared operations.
            }
            default -> {
                boolean valid = isValid(testCase);
                add(testCase.template().operation(), valid, response);
                if (valid && validResponses.size() < MAX_SHAPES) {
                    validResponses.add(ResponseShape.of(response));
                }
            }
        }
    }

    /** Records a test case that got no response. */
    public synchronized void addUnanswered(TestCase testCase) {
        if (testCase.callsOperation()) {
            of(testCase.template().operation()).addRequest(isValid(testCase));
        }
    }

    /** Records a recorded response. Its request counts as valid, because a recording contains no deliberate faults. */
    public synchronized void addRecorded(Operation operation, ReceivedResponse response) {
        add(operation, true, response);
    }

    /**
     * Records a case that was not sent.
     *
     * @param reason the reason, as a clause
     */
    public synchronized void withhold(Operation operation, String reason) {
        of(operation).withhold(reason);
    }

    /** Returns the attempts to call an operation. */
    synchronized Attempts of(Operation operation) {
        return byOperation.computeIfAbsent(operation, any -> new Attempts());
    }

    /** Returns the different shapes of the responses to valid requests, but not more than two. */
    synchronized Set<ResponseShape> validResponses() {
        return Set.copyOf(validResponses);
    }

    /** Returns the shape of the response to a path that the contract does not declare; empty if none was sent. */
    synchronized Optional<ResponseShape> unknownPathResponse() {
        return unknownPathResponse;
    }

    private void add(Operation operation, boolean valid, ReceivedResponse response) {
        Attempts attempts = of(operation);
        attempts.addRequest(valid);
        if (valid) {
            attempts.addValidResponse(response.status(), SuccessStatuses.contain(operation, response.status()));
        }
    }

    private static boolean isValid(TestCase testCase) {
        return switch (testCase.expectation().kind()) {
            case ACCEPTED, DECLARED -> true;
            case STATUS -> testCase.expectation().includesSuccess();
            default -> false;
        };
    }
}
