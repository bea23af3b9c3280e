package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.Operation;
import java.util.Set;

/** Decides whether a status shows that a valid request was successful. */
final class SuccessStatuses {

    private SuccessStatuses() {}

    /**
     * Returns whether the status is a 2xx, or another declared status if the operation declares no 2xx: the purpose of
     * such an operation is a redirect, or to say that it was removed.
     */
    static boolean contain(Operation operation, int status) {
        if (status >= 200 && status < 300) {
            return true;
        }
        Set<String> declared = operation.statuses();
        if (declares(declared, '2') || declared.contains("default")) {
            return false;
        }
        return operation.response(status).isPresent() && (status < 400 || !declares(declared, '3'));
    }

    private static boolean declares(Set<String> statuses, char firstDigit) {
        return statuses.stream().anyMatch(status -> status.charAt(0) == firstDigit);
    }
}
