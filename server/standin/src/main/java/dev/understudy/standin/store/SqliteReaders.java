package dev.understudy.standin.store;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps connections to a SQLite file open for reads, with the statements that they have prepared.
 *
 * <p>HikariCP closes the statements of a connection after each use, so SQLite would compile every query anew.
 */
final class SqliteReaders implements AutoCloseable {

    private static final int CONNECTIONS = 16;
    private static final int TIMEOUT_MILLISECONDS = 1_500;

    private final Jdbi jdbi;
    private final Semaphore permits = new Semaphore(CONNECTIONS);
    private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    SqliteReaders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Runs work that only reads.
     *
     * @throws StoreException if no connection becomes free in time, or if the readers are closed
     */
    <T> T read(TransactionCallback<T> work) {
        acquire();
        try {
            Handle handle = idle.pollFirst();
            return use(handle == null ? jdbi.open() : handle, work);
        } finally {
            permits.release();
        }
    }

    /** Closes the connections that no read is using. */
    void closeIdle() {
        for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
            handle.close();
        }
    }

    /** Closes all connections; waits for the reads that are running. */
    @Override
    public void close() {
        closed = true;
        permits.acquireUninterruptibly(CONNECTIONS);
        closeIdle();
        permits.release(CONNECTIONS);
    }

    // A connection on which a read has failed may be unusable.
    private <T> T use(Handle handle, TransactionCallback<T> work) {
        boolean intact = false;
        try {
            T result = work.execute(handle);
            intact = true;
            return result;
        } finally {
            if (intact) {
                idle.addFirst(handle);
            } else {
                handle.close();
            }
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(TIMEOUT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new StoreException(StoreFault.CONNECTIONS_EXHAUSTED, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreFault.UNREACHABLE, "");
        }
        if (closed) {
            permits.release();
            throw new StoreException(StoreFault.UNREACHABLE, "");
        }
    }
}
