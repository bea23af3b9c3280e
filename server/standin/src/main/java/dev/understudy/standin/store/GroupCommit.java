package dev.understudy.standin.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Commits the writes of many requests with one flush.
 *
 * <p>A single writer thread takes all the writes that wait, lets {@link BatchWriter} run them in one transaction, and
 * only then completes them. If the database fails, all writes that wait in its queue at this moment fail with it,
 * because otherwise each of them would meet the same {@link StoreFault}, perhaps after a timeout of its own. A write
 * never waits for other writes to arrive: if the writer is idle, it commits the write at once, and writes that arrive
 * meanwhile share the next flush.
 */
final class GroupCommit implements AutoCloseable {

    private static final int MAX_BATCH = 256;
    private static final PendingWrite<Void> END =
            new PendingWrite<>("", null, new CompletableFuture<>(), Runnable::run);

    private final BlockingQueue<PendingWrite<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "group-commit");
    private final BatchWriter writer;
    private volatile boolean ended;

    /**
     * Starts the writer thread.
     *
     * @param writer runs the writes; this object closes it
     */
    GroupCommit(BatchWriter writer) {
        this.writer = writer;
        thread.setDaemon(true);
        thread.start();
    }

    /** Adds a write, which is completed when its changes are on disk, or failed if they are not stored. */
    void add(PendingWrite<?> write) {
        queue.add(write);
        if (ended) {
            failWaiting(new StoreException(StoreFault.UNREACHABLE, ""));
        }
    }

    /** Stops after all waiting writes are done. */
    @Override
    public void close() {
        queue.add(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.close();
    }

    private void run() {
        List<PendingWrite<?>> batch = new ArrayList<>(MAX_BATCH);
        boolean open = true;
        while (open) {
            batch.clear();
            batch.add(take());
            queue.drainTo(batch, MAX_BATCH - 1);
            open = !batch.removeIf(GroupCommit::isEnd);
            if (!batch.isEmpty()) {
                write(batch);
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

    private void write(List<PendingWrite<?>> batch) {
        try {
            writer.write(batch);
        } catch (RuntimeException | Error e) {
            if (StoreException.of(e).isPresent()) {
                failWaiting(e);
            }
        }
    }

    private static boolean isEnd(PendingWrite<?> write) {
        return write.work() == null;
    }

    private void failWaiting(Throwable thrown) {
        List<PendingWrite<?>> waiting = new ArrayList<>();
        queue.drainTo(waiting);
        for (PendingWrite<?> write : waiting) {
            if (!isEnd(write)) {
                write.fail(thrown);
            } else if (!ended) {
                queue.add(write);
            }
        }
    }
}
