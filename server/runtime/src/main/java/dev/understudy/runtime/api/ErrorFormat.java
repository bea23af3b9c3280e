package dev.understudy.runtime.api;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.failure.Failure;
import java.util.Set;

/** Formats failures as the error responses of one API. The default is {@link ProblemDetails}. */
@FunctionalInterface
public interface ErrorFormat {

    /** Returns the error response to a request that failed. */
    OperationResponse format(Failure failure, FailedRequest request);

    /**
     * Returns the kinds of failure whose statuses the contract must declare for the operations in {@link
     * Failure.Kind#reach()}. If it does not, the server does not start.
     */
    default Set<Failure.Kind> kinds() {
        return Set.of();
    }
}
