package dev.understudy.standin.store;

import org.jdbi.v3.core.Handle;

/**
 * What is done with the database in one go.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Work<T> {

    /** Does it; whatever is thrown undoes it all. */
    T on(Handle handle);
}
