package dev.understudy.standin.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs many writes in one transaction, so that they share one flush. Not thread-safe.
 *
 * <p>Nearly always, all writes succeed. If one fails, the transaction is rolled back and repeated with a savepoint for
 * each write, so that only the failing one has no effect.
 *
 * <p>The rows are taken in one order, so that several servers that write to one database never wait for each other in a
 * circle. A write to a row that another session has locked is passed on, with all writes to that row.
 */
final class BatchWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final String SAVEPOINT = "write";

    private final Supplier<Handle> connections;
    private final BatchPolicy policy;
    private Handle handle;

    /**
     * Opens the connection.
     *
     * @param connections opens a connection; this object closes it
     */
    BatchWriter(Supplier<Handle> connections, BatchPolicy policy) {
        this.connections = connections;
        this.policy = policy;
        this.handle = connections.get();
    }

    /**
     * Runs writes, and then completes each of them.
     *
     * @throws RuntimeException if the database fails; all writes of the batch have then failed with the same exception
     */
    void write(List<PendingWrite<?>> writes) {
        List<PendingWrite<?>> batch = new ArrayList<>(writes);
        batch.sort(Comparator.comparing(PendingWrite::row));
        List<Runnable> outcomes;
        try {
            outcomes = attempt(batch);
        } catch (RuntimeException | Error e) {
            batch.forEach(write -> write.fail(e));
            throw e;
        }
        outcomes.forEach(Runnable::run);
    }

    /** Closes the connection. After a failure, the next transaction opens another one. */
    @Override
    public void close() {
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

    private List<Runnable> attempt(List<PendingWrite<?>> batch) {
        try {
            return transact(outcomes -> batch.forEach(write -> outcomes.add(write.execute(handle))));
        } catch (RuntimeException | Error e) {
            if (StoreException.of(e).isPresent() && !LockRetries.isCausedByLock(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                return List.of(failure(batch.get(0), e));
            }
        }
        return transact(outcomes -> executeEach(batch, outcomes));
    }

    // The last check comes after the commit: only a write that is kept may be acknowledged.
    private List<Runnable> transact(Consumer<List<Runnable>> writes) {
        try {
            policy.beforeTransaction();
            if (handle == null) {
                handle = connections.get();
            }
            handle.begin();
            List<Runnable> outcomes = new ArrayList<>();
            writes.accept(outcomes);
            handle.commit();
            policy.afterCommit();
            return outcomes;
        } catch (RuntimeException | Error e) {
            // After a lock timeout or a full disk, SQLite's driver believes that a transaction is open, although SQLite
            // has not begun it or has already rolled it back. The next writes would then run outside of any
            // transaction. A new connection does not have this problem.
            close();
            throw e;
        }
    }

    private void executeEach(List<PendingWrite<?>> batch, List<Runnable> outcomes) {
        policy.beforeRepetition(handle);
        Set<String> locked = new HashSet<>();
        for (PendingWrite<?> write : batch) {
            if (locked.contains(write.row())) {
                outcomes.add(() -> policy.onLockedRow(write));
                continue;
            }
            handle.savepoint(SAVEPOINT);
            try {
                Runnable success = write.execute(handle);
                handle.releaseSavepoint(SAVEPOINT);
                outcomes.add(success);
            } catch (RuntimeException | Error e) {
                if (LockRetries.isCausedByLock(e)) {
                    locked.add(write.row());
                } else if (StoreException.of(e).isPresent()) {
                    throw e;
                }
                outcomes.add(failure(write, e));
                handle.rollbackToSavepoint(SAVEPOINT);
            }
        }
    }

    private Runnable failure(PendingWrite<?> write, Throwable thrown) {
        return LockRetries.isCausedByLock(thrown) ? () -> policy.onLockedRow(write) : () -> write.fail(thrown);
    }
}
