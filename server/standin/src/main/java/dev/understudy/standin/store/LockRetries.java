package dev.understudy.standin.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Repeats work that has met a lock of another session, until it has waited for {@link #MAXIMUM_WAIT_MILLISECONDS}.
 *
 * <p>A few threads attempt the work that waits, in turn, and each attempt waits for the lock only for a while. So
 * however many rows are locked, only as many connections wait for locks as there are threads; all others are available
 * to requests that need none of these rows.
 */
final class LockRetries implements AutoCloseable {

    /** The maximum time that work waits for a lock, in addition to the time for its last attempt. */
    static final int MAXIMUM_WAIT_MILLISECONDS = 1_500;

    private static final int THREADS = 4;
    // The time in which all work that waits is attempted once; the longest time for which a lock can be free unnoticed.
    private static final int ROUND_MILLISECONDS = 200;
    private static final int IDLE_SECONDS = 30;

    private final Jdbi jdbi;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LockRetries::thread);

    LockRetries(Jdbi jdbi) {
        this.jdbi = jdbi;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns whether an exception reports that another session has locked a row or a table. */
    static boolean isCausedByLock(Throwable thrown) {
        return StoreException.of(thrown)
                .filter(reported -> reported.fault() == StoreFault.ROW_LOCKED)
                .isPresent();
    }

    /**
     * Attempts work until it does not meet a lock any more, in a transaction each time.
     *
     * @param continuation runs the code that continues after the work
     */
    <T> CompletableFuture<T> retry(TransactionCallback<T> work, Executor continuation) {
        CompletableFuture<T> result = new CompletableFuture<>();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MAXIMUM_WAIT_MILLISECONDS);
        threads.execute(() -> attempt(work, deadline, result, continuation));
        return result;
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private <T> void attempt(
            TransactionCallback<T> work, long deadline, CompletableFuture<T> result, Executor continuation) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        try {
            T value = jdbi.inTransaction(handle -> {
                setLockTimeout(handle, Math.max(1, Math.min(left, share())));
                return work.execute(handle);
            });
            continuation.execute(() -> result.complete(value));
        } catch (RuntimeException | Error e) {
            if (left > 0 && isCausedByLock(e) && !threads.isShutdown()) {
                threads.execute(() -> attempt(work, deadline, result, continuation));
            } else {
                continuation.execute(() -> result.completeExceptionally(e));
            }
        }
    }

    private int share() {
        return ROUND_MILLISECONDS * THREADS / (THREADS + threads.getQueue().size());
    }

    // Applies until the end of the transaction.
    private static void setLockTimeout(Handle handle, long milliseconds) {
        handle.createQuery("SELECT set_config('lock_timeout', :milliseconds, true)")
                .bind("milliseconds", String.valueOf(milliseconds))
                .mapTo(String.class)
                .one();
    }

    private static Thread thread(Runnable attempts) {
        Thread thread = new Thread(attempts, "lock-retry");
        thread.setDaemon(true);
        return thread;
    }
}
