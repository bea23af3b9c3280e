package dev.understudy.standin.store;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Commits several groups of writes at the same time. All writes to a row go to the same {@link GroupCommit}, so they do
 * not wait for each other's locks.
 *
 * <p>Every transaction takes its rows in one order, so those that run at the same time, on this server or another, never
 * wait for each other in a circle.
 */
final class PartitionedCommit implements AutoCloseable {

    private final List<GroupCommit> partitions;

    /**
     * Starts the writer threads.
     *
     * @param count the number of groups that are committed at the same time
     * @param writers creates what runs the writes of a partition; this object closes it
     */
    PartitionedCommit(int count, Supplier<BatchWriter> writers) {
        this.partitions = Stream.generate(() -> new GroupCommit(writers.get()))
                .limit(count)
                .toList();
    }

    /** Adds a write, which is completed when its changes are on disk, or failed if they are not stored. */
    void add(PendingWrite<?> write) {
        partitions.get(Math.floorMod(write.row().hashCode(), partitions.size())).add(write);
    }

    /** Stops after all waiting writes are done. */
    @Override
    public void close() {
        partitions.forEach(GroupCommit::close);
    }
}
