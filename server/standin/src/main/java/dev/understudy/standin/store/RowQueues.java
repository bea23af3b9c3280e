package dev.understudy.standin.store;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Runs the writes to the same row one after another, and writes to different rows concurrently.
 *
 * <p>If somebody else has locked a row, the first write to it waits for the lock with a thread and a connection; the
 * other writes to that row wait in a queue, without either. If the first one meets a {@link StoreFault}, all that wait
 * fail with it, because they would meet it, too, one after another.
 */
final class RowQueues {

    private final Map<String, Queue<QueuedWrite<?>>> waiting = new HashMap<>();
    private final Executor workers;

    RowQueues(Executor workers) {
        this.workers = workers;
    }

    /** Runs a write now, on this thread, or later if another write to the same row is running. */
    <T> CompletableFuture<T> run(String row, Supplier<T> work) {
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

    private <T> void run(String row, QueuedWrite<T> write) {
        T value;
        try {
            value = write.work.get();
        } catch (RuntimeException | Error e) {
            StoreException.of(e).ifPresentOrElse(fault -> failAll(row, fault), () -> startNext(row));
            write.result.completeExceptionally(e);
            return;
        }
        startNext(row);
        write.result.complete(value);
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

    private record QueuedWrite<T>(Supplier<T> work, CompletableFuture<T> result) {}
}
