package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.concurrent.CompletionStage;

/** Provides the bytes of a request body, which may still be arriving. */
public interface BodySource {

    /**
     * Collects the complete body without blocking a thread. Must be called at most once.
     *
     * @param maximum the maximum number of bytes
     * @return a stage that completes with the body; it fails with {@link StandardFailure#BODY_TOO_LARGE} if the body is
     *     larger than the maximum, or with another {@link Failure} if it does not arrive
     */
    CompletionStage<byte[]> collect(int maximum);
}
