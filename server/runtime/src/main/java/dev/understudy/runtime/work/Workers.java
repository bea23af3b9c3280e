package dev.understudy.runtime.work;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The threads that run requests.
 *
 * <p>The number of threads that run at the same time is limited to the number of processors plus one. With so few
 * threads, most of them are busy, and a busy thread takes the next request from the queue by itself. A sleeping thread
 * has to be woken up, which is expensive. Code that waits for something outside of this process calls
 * {@link #callBlocking}, so that another thread runs in the meantime.
 *
 * <p>Tasks start in the order of their submission. A {@link ForkJoinPool} does not ensure this: each of its threads
 * first runs the tasks that it has submitted itself. A few clients that pipeline their requests could then block all
 * others.
 */
public final class Workers implements Executor, AutoCloseable {

    private static final int IDLE_SECONDS = 30;

    private final ForkJoinPool pool;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /**
     * Creates the workers.
     *
     * @param maximum the maximum number of threads, including those that wait
     */
    public Workers(int maximum) {
        int parallelism = Math.min(maximum, Runtime.getRuntime().availableProcessors() + 1);
        this.pool = new ForkJoinPool(
                parallelism,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                true,
                parallelism,
                maximum,
                parallelism,
                // If the maximum is reached, callBlocking runs without a replacement thread instead of failing.
                saturatedPool -> true,
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Runs a task on one of the threads, in the order of submission. */
    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        pool.execute(this::runNext);
    }

    /**
     * Runs an operation that blocks, such as a query of a remote database. Meanwhile another thread runs in place of
     * this one, unless the maximum is reached. May be called on any thread.
     */
    public static <T> T callBlocking(Supplier<T> operation) {
        BlockingCall<T> call = new BlockingCall<>(operation);
        try {
            ForkJoinPool.managedBlock(call);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a worker was interrupted, although nothing should interrupt it", e);
        }
        return call.result;
    }

    /** Lets the threads end once they have run all submitted tasks. Returns without waiting for this. */
    @Override
    public void close() {
        pool.shutdown();
    }

    // The queue is never empty here: the pool runs this method once per task, after the task was added.
    private void runNext() {
        tasks.remove().run();
    }

    private static final class BlockingCall<T> implements ForkJoinPool.ManagedBlocker {

        private final Supplier<T> operation;
        private T result;
        private boolean done;

        BlockingCall(Supplier<T> operation) {
            this.operation = operation;
        }

        @Override
        public boolean block() {
            result = operation.get();
            done = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return done;
        }
    }
}
