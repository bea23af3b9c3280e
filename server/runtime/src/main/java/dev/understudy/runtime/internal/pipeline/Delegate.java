package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.OperationResponse;
import java.util.concurrent.CompletionStage;

/** Calls the implementation of an API. */
public interface Delegate extends AutoCloseable {

    /**
     * Calls the operation of a request that all earlier steps have accepted.
     *
     * @return a stage that completes, possibly later and on another thread, with the response
     */
    CompletionStage<OperationResponse> call(RequestContext request);

    @Override
    void close();
}
