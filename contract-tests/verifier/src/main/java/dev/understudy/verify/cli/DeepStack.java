package dev.understudy.verify.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntSupplier;

/**
 * Runs a task on a thread with a large stack. A value may be nested 500 levels deep, and the schema library needs many
 * stack frames for each level if the schema contains unions and references.
 */
final class DeepStack {

    // This reserves address space. Unused parts of the stack take no memory.
    private static final long BYTES = 256L * 1024 * 1024;

    private DeepStack() {}

    /** Returns the result of the task, or throws its error. */
    static int call(IntSupplier task) {
        FutureTask<Integer> future = new FutureTask<>(task::getAsInt);
        new Thread(null, future, "main", BYTES).start();
        try {
            return future.get();
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
