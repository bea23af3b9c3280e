package dev.understudy.runtime.http;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.failure.Failure;
import java.util.Set;

/** Words a failure in one vendor's own shape. One per wing. */
public interface ErrorWords {

    /** The kinds of failure that this vendor knows; none of the others can happen in its wing. */
    Set<Failure.Kind> kinds();

    /** The answer to a request that failed. */
    OperationResponse word(Failure failure, RequestHead head);
}
