package dev.understudy.standin.store;

import org.jdbi.v3.core.Handle;

/** What is specific to a product when writes are run in batches. */
interface BatchPolicy {

    /**
     * Checks whether a transaction may begin.
     *
     * @throws StoreException if it may not
     */
    default void beforeTransaction() {}

    /** Prepares a transaction that repeats the writes of one in which a write has failed. */
    default void beforeRepetition(Handle handle) {}

    /**
     * Checks whether a committed transaction may be acknowledged.
     *
     * @throws StoreException if it may not
     */
    default void afterCommit() {}

    /** Takes over a write to a row that another session has locked. */
    default void onLockedRow(PendingWrite<?> write) {
        throw new IllegalStateException("This database never locks a row.");
    }
}
