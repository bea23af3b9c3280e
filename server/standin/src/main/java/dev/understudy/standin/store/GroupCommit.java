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
 * <p>SQLite has one writer at a time and flushes at every commit. So a single writer thread takes all the writes that
 * wait, runs them in one transaction, commits once, and only then completes them. If one write fails, the transaction
 * is rolled back and each write gets its own transaction, so that only the failing write fails. Work may therefore run
 * twice, and must change nothing but the database. If the database itself fails, all writes that wait at this moment fail
 * with it, because otherwise each of them would meet the same {@link StoreFault}, perhaps after a timeout of its own. A
 * write never waits for other writes to arrive: if the writer is
 * idle, it commits the write at once, and writes that arrive meanwhile share the next flush.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MAX_BATCH = 256;

    private final Supplier<Handle> connections;
    private final BlockingQueue<PendingWrite<?>> queue = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::run, "group-commit");
    private final DatabaseFile file;
    private final Executor workers;
    private volatile boolean ended;
    private Handle handle;

    /**
     * Starts the writer thread.
     *
     * @param connections opens a connection that is not pooled; this object closes it
     * @param file the file to which the connections write
     * @param workers runs the code that continues after a write
     */
    GroupCommit(Supplier<Handle> connections, DatabaseFile file, Executor workers) {
        this.connections = connections;
        this.file = file;
        this.workers = workers;
        this.handle = connections.get();
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Runs work that changes data.
     *
     * @return completes when the changes are on disk; completes with the exception if the work throws one, which rolls
     *     back the changes of this work alone
     */
    <T> CompletableFuture<T> write(TransactionCallback<T> work) {
        PendingWrite<T> write = new PendingWrite<>(work, new CompletableFuture<>());
        queue.add(write);
        if (ended) {
            failWaiting(new StoreException(StoreFault.UNREACHABLE, ""));
        }
        return write.result;
    }

    /** Stops after all waiting writes are done. */
    @Override
    public void close() {
        queue.add(PendingWrite.END);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeConnection();
    }

    private void run() {
        List<PendingWrite<?>> batch = new ArrayList<>(MAX_BATCH);
        boolean open = true;
        while (open) {
            batch.clear();
            batch.add(take());
            queue.drainTo(batch, MAX_BATCH - 1);
            open = !batch.removeIf(PendingWrite::isEnd);
            if (!batch.isEmpty()) {
                commit(batch);
            }
        }
        ended = true;
        failWaiting(new StoreException(StoreFault.UNREACHABLE, ""));
    }

    private PendingWrite<?> take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Only END stops this thread; requests may still wait for their writes.
            }
        }
    }

    // Nearly always, all writes succeed. If one fails, all are rolled back, and each runs again in its own transaction.
    private void commit(List<PendingWrite<?>> batch) {
        List<Runnable> completions;
        try {
            completions = commitTogether(batch);
        } catch (RuntimeException | Error e) {
            closeConnection();
            if (StoreException.of(e).isPresent()) {
                batch.forEach(write -> fail(write, e));
                failWaiting(e);
            } else if (batch.size() > 1) {
                batch.forEach(write -> commit(List.of(write)));
            } else {
                fail(batch.get(0), e);
            }
            return;
        }
        completions.forEach(workers::execute);
    }

    private void failWaiting(Throwable thrown) {
        List<PendingWrite<?>> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (PendingWrite<?> write : waiting) {
            if (!write.isEnd()) {
                fail(write, thrown);
            } else if (!ended) {
                queue.add(write);
            }
        }
    }

    private void fail(PendingWrite<?> write, Throwable thrown) {
        workers.execute(() -> write.result.completeExceptionally(thrown));
    }

    // The last check comes after the commit: only a write into a file that still has its name may be acknowledged.
    private List<Runnable> commitTogether(List<PendingWrite<?>> batch) {
        if (!file.wasJustInPlace()) {
            throw new StoreException(StoreFault.FILE_GONE, "");
        }
        if (handle == null) {
            handle = connections.get();
        }
        handle.begin();
        List<Runnable> completions = new ArrayList<>(batch.size());
        for (PendingWrite<?> write : batch) {
            completions.add(write.execute(handle));
        }
        handle.commit();
        file.requireInPlace();
        return completions;
    }

    // After a lock timeout or a full disk, the driver believes that a transaction is open, although SQLite has not
    // begun it or has already rolled it back. The next writes would then run outside of any transaction. A new
    // connection does not have this problem.
    private void closeConnection() {
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

    private record PendingWrite<T>(TransactionCallback<T> work, CompletableFuture<T> result) {

        Runnable execute(Handle handle) {
            T value = work.execute(handle);
            return () -> result.complete(value);
        }

        static final PendingWrite<Void> END = new PendingWrite<>(null, null);

        boolean isEnd() {
            return work == null;
        }
    }
}
