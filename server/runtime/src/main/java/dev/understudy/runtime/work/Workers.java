package dev.understudy.runtime.work;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The threads that work on requests.
 *
 * <p>Only one more than there are processors work at the same time: who is at work takes up the next request by itself, while
 * a sleeping thread has to be woken for it, which costs a fifth of what a request takes. Whoever has to wait for something
 * outside of this process says so by {@link #waitFor}, and another thread works meanwhile.
 *
 * <p>Work is done in the order in which it comes. The pool by itself would let a thread first do all that it has handed in
 * itself, and a few clients that pipeline without end would keep everybody else waiting.
 */
public final class Workers implements Executor, AutoCloseable {

    private static final int IDLE_SECONDS = 30;

    private final ForkJoinPool pool;
    private final Queue<Runnable> inTurn = new ConcurrentLinkedQueue<>();

    /** With the most threads that there may be, waiting ones included. */
    public Workers(int most) {
        int busy = Math.min(most, Runtime.getRuntime().availableProcessors() + 1);
        this.pool = new ForkJoinPool(
                busy,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                true,
                busy,
                most,
                busy,
                full -> true,
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }

    /** Does it in its turn, on one of the threads. */
    @Override
    public void execute(Runnable work) {
        inTurn.add(work);
        pool.execute(this::doNext);
    }

    /**
     * Does what may take long without taking time of a processor, while another thread works in the place of this one, unless
     * there are too many already. It may be called on any thread.
     */
    public static <T> T waitFor(Supplier<T> something) {
        Waiting<T> waiting = new Waiting<>(something);
        try {
            ForkJoinPool.managedBlock(waiting);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a worker", e);
        }
        return waiting.result;
    }

    /** Ends the threads once they have done what they were given. */
    @Override
    public void close() {
        pool.shutdown();
    }

    // The pool is given as many of these as there is work, and none before its work has been added.
    private void doNext() {
        inTurn.remove().run();
    }

    private static final class Waiting<T> implements ForkJoinPool.ManagedBlocker {

        private final Supplier<T> something;
        private T result;
        private boolean done;

        Waiting(Supplier<T> something) {
            this.something = something;
        }

        @Override
        public boolean block() {
            result = something.get();
            done = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return done;
        }
    }
}
