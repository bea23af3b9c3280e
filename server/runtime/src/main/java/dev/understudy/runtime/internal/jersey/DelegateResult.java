package dev.understudy.runtime.internal.jersey;

import dev.understudy.api.OperationResponse;
import java.util.concurrent.CompletionStage;

/**
 * The result of a delegate method. Jersey passes it on as an ordinary value; it would wait for a bare stage, and resume
 * the request, in its own and slower way.
 */
record DelegateResult(CompletionStage<OperationResponse> stage) {}
