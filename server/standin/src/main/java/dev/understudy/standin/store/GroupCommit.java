package dev.understudy.standin.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits the writes of many requests with one flush.
 *
 * <p>SQLite has one writer at a time and flushes at every commit, so a writer of our own takes all the writes that wait,
 * runs them in one transaction, commits once, and only then answers them. Should one fail, the transaction is rolled
 * back and each gets one of its own, so that it fails alone; work may therefore run twice and must touch nothing but the
 * database. Nobody waits for company: a write that finds the writer idle is committed at once, and whoever comes meanwhile
 * shares the next flush.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_TOGETHER = 256;

    private final Supplier<Handle> connections;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::run, "group-commit");
    private final Executor workers;
    private Handle handle;

    /** With where to get a connection of its own, not a pooled one, which it closes; and who goes on after a write. */
    GroupCommit(Supplier<Handle> connections, Executor workers) {
        this.connections = connections;
        this.workers = workers;
        this.handle = connections.get();
        writer.setDaemon(true);
        writer.start();
    }

    /** Does the work; completed once it is on disk, or with whatever the work throws, which undoes it alone. */
    <T> CompletableFuture<T> write(Work<T> work) {
        Waiting<T> waiting = new Waiting<>(work, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.answer;
    }

    /** Ends after the writes that wait are done. */
    @Override
    public void close() {
        queue.add(Waiting.END);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandonConnection();
    }

    private void run() {
        List<Waiting<?>> batch = new ArrayList<>(MOST_TOGETHER);
        boolean open = true;
        while (open) {
            batch.clear();
            batch.add(take());
            queue.drainTo(batch, MOST_TOGETHER - 1);
            open = !batch.removeIf(Waiting::isEnd);
            if (!batch.isEmpty()) {
                commit(batch);
            }
        }
    }

    private Waiting<?> take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Only the end of the queue ends this thread; an answer may still hang on it.
            }
        }
    }

    // Nearly always all of them succeed; if one does not, none has happened, and each gets a transaction of its own.
    private void commit(List<Waiting<?>> batch) {
        List<Runnable> answers;
        try {
            begin();
        } catch (RuntimeException | Error e) {
            // Somebody else holds the lock, and to wait for it once more for each would take minutes.
            abandonConnection();
            batch.forEach(waiting -> fail(waiting, e));
            return;
        }
        try {
            answers = commitTogether(batch);
        } catch (RuntimeException | Error e) {
            abandonConnection();
            if (batch.size() > 1) {
                batch.forEach(waiting -> commit(List.of(waiting)));
            } else {
                fail(batch.get(0), e);
            }
            return;
        }
        answers.forEach(workers::execute);
    }

    private void fail(Waiting<?> waiting, Throwable thrown) {
        workers.execute(() -> waiting.answer.completeExceptionally(thrown));
    }

    private void begin() {
        if (handle == null) {
            handle = connections.get();
        }
        handle.begin();
    }

    private List<Runnable> commitTogether(List<Waiting<?>> batch) {
        List<Runnable> answers = new ArrayList<>(batch.size());
        for (Waiting<?> waiting : batch) {
            answers.add(waiting.on(handle));
        }
        handle.commit();
        return answers;
    }

    // After a lock that was held too long or a full disk, the driver takes a transaction for open that SQLite has not
    // begun, or has rolled back by itself, and would commit the next write in no transaction of ours. A new connection
    // knows better.
    private void abandonConnection() {
        if (handle == null) {
            return;
        }
        try {
            handle.close();
        } catch (JdbiException e) {
            LOG.debug("The connection of the writer did not close cleanly.", e);
        }
        handle = null;
    }

    /** One write and who waits for it. */
    private record Waiting<T>(Work<T> work, CompletableFuture<T> answer) {

        Runnable on(Handle handle) {
            T result = work.on(handle);
            return () -> answer.complete(result);
        }

        static final Waiting<Void> END = new Waiting<>(null, null);

        boolean isEnd() {
            return work == null;
        }
    }
}
