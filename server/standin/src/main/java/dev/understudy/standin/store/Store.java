package dev.understudy.standin.store;

import java.util.concurrent.CompletionStage;

/** An open database of one product. Exceptions are those of the driver, or a {@link StoreException}. */
interface Store extends AutoCloseable {

    /** Runs work that only reads. */
    <T> T read(TransactionCallback<T> work);

    /** Runs work that changes data, in one transaction. */
    <T> CompletionStage<T> write(String row, TransactionCallback<T> work);

    /** Runs a single statement that changes one row, without waiting until the change is on disk. */
    <T> T count(String row, TransactionCallback<T> statement);

    @Override
    void close();
}
