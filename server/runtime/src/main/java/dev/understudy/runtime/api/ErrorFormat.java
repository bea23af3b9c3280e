package dev.understudy.runtime.api;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.failure.Failure;
import java.util.Set;

/** Formats failures as the error responses of one API. */
public interface ErrorFormat {

    /** Returns the kinds of failure that can occur in this API. */
    Set<Failure.Kind> kinds();

    /** Returns the error response to a request that failed. */
    OperationResponse format(Failure failure, RequestHead head);
}
