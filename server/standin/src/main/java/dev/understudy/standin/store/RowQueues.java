package dev.understudy.standin.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Runs the writes to the same row one after another, and writes to different rows concurrently.
 *
 * <p>While the first write to a row waits, for example for a lock, the others wait in a queue, without a thread or a
 * connection. If the first one meets a {@link StoreFault}, all that wait fail with it, because they would meet it, too,
 * one after another.
 */
final class RowQueues {

    private final Map<String, Queue<QueuedWrite<?>>> waiting = new HashMap<>();
    private final Executor workers;

    RowQueues(Executor workers) {
        this.workers = workers;
    }

    /**
     * Runs a write now, on this thread, or later if another write to the same row is running.
     *
     * @param work starts the write and does not throw; the write is complete when the stage is
     */
    <T> CompletableFuture<T> run(String row, Supplier<? extends CompletionStage<T>> work) {
        QueuedWrite<T> write = new QueuedWrite<>(work, new CompletableFuture<>());
        synchronized (waiting) {
            Queue<QueuedWrite<?>> queue = waiting.get(row);
            if (queue != null) {
                queue.add(write);
                return write.result;
            }
            waiting.put(row, new ArrayDeque<>());
        }
        run(row, write);
        return write.result;
    }

    /** Returns whether a write to a row is running. */
    boolean isBusy(String row) {
        synchronized (waiting) {
            return waiting.containsKey(row);
        }
    }

    private <T> void run(String row, QueuedWrite<T> write) {
        write.work.get().whenComplete((value, thrown) -> {
            if (thrown == null) {
                startNext(row);
                write.result.complete(value);
            } else {
                StoreException.of(thrown).ifPresentOrElse(fault -> failAll(row, fault), () -> startNext(row));
                write.result.completeExceptionally(thrown);
            }
        });
    }

    private void startNext(String row) {
        QueuedWrite<?> next;
        synchronized (waiting) {
            next = waiting.get(row).poll();
            if (next == null) {
                waiting.remove(row);
            }
        }
        if (next != null) {
            workers.execute(() -> run(row, next));
        }
    }

    private void failAll(String row, StoreException fault) {
        Queue<QueuedWrite<?>> failed;
        synchronized (waiting) {
            failed = waiting.remove(row);
        }
        failed.forEach(write -> workers.execute(() -> write.result.completeExceptionally(fault)));
    }

    private record QueuedWrite<T>(Supplier<? extends CompletionStage<T>> work, CompletableFuture<T> result) {}
}
