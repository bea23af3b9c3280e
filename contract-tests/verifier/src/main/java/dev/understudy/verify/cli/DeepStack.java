package dev.understudy.verify.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;

/**
 * Runs something with room for deep recursion. A value may be nested 500 levels deep, and each may cost the schema
 * library a dozen frames or more where the schema goes through unions and references.
 */
final class DeepStack {

    // Address space only: what is not used costs no memory.
    private static final long BYTES = 256L * 1024 * 1024;

    private DeepStack() {}

    /** What it gives, or throws. */
    static int call(IntSupplier work) {
        FutureTask<Integer> task = new FutureTask<>(work::getAsInt);
        new Thread(null, task, "main", BYTES).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
