package dev.understudy.standin.store;

import org.jdbi.v3.core.Handle;

/**
 * Work with a connection to the database; if it changes data, it runs in a transaction.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface TransactionCallback<T> {

    /** Does the work; an exception rolls back all its changes. */
    T execute(Handle handle);
}
