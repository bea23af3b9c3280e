package dev.understudy.standin.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;

/**
 * A write that waits for its turn.
 *
 * @param row identifies the row that it changes
 * @param work changes the data; may run several times
 * @param result completes when the changes are on disk
 * @param continuation runs the code that continues after the write
 */
record PendingWrite<T>(String row, TransactionCallback<T> work, CompletableFuture<T> result, Executor continuation) {

    /** Runs the work in a transaction; returns what reports its success once the transaction is committed. */
    Runnable execute(Handle handle) {
        T value = work.execute(handle);
        return () -> continuation.execute(() -> result.complete(value));
    }

    void fail(Throwable thrown) {
        continuation.execute(() -> result.completeExceptionally(thrown));
    }

    /** Lets another attempt decide the result. */
    void follow(CompletionStage<T> attempt) {
        attempt.whenComplete((value, thrown) -> {
            if (thrown == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(thrown);
            }
        });
    }
}
