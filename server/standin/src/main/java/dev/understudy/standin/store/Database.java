package dev.understudy.standin.store;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.standin.start.StartException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/**
 * The database of the stand-in. It is created first and opened later, so that opening it, the slowest step of a start,
 * runs in parallel with the others.
 *
 * <p>If the database fails, a request gets {@link StoreFailure#STORE_UNAVAILABLE}, and {@link FaultLog} logs the fault.
 */
public final class Database implements AutoCloseable {

    private final DatabaseUrl url;
    private final Executor workers;
    private final FaultLog faults = new FaultLog(System::nanoTime);
    private final CircuitBreaker breaker = new CircuitBreaker();
    private Store store;

    /**
     * Creates a database that is not open yet.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
     * @param workers runs the code that continues after a write
     */
    public Database(String url, Executor workers) {
        this.url = new DatabaseUrl(url);
        this.workers = workers;
    }

    /**
     * Opens the database and migrates its schema; must be called before the first read or write.
     *
     * @throws StartException if the database cannot be opened, or has a schema that this program did not create
     */
    public void open() {
        url.requireSupported();
        try {
            store = url.isSqlite() ? SqliteStore.open(url.text(), workers) : PostgresqlStore.open(url.text(), workers);
        } catch (RuntimeException e) {
            throw OpenFailures.explain(e, url);
        }
    }

    /**
     * Returns the location of the data: the absolute path of the file, or product, host, port and name of the database.
     * It contains neither a user nor a password. The database must be open.
     */
    public String location() {
        return store instanceof SqliteStore sqlite ? sqlite.path().toString() : PostgresqlLocation.of(url);
    }

    /**
     * Reads from the database, to find out whether it can be used.
     *
     * @throws Failure {@link StoreFailure#STORE_UNAVAILABLE} if it cannot
     */
    public void requireReadable() {
        read(handle ->
                handle.createQuery("SELECT id FROM seed").mapTo(Integer.class).list());
    }

    /**
     * Runs work that only reads.
     *
     * @throws Failure {@link StoreFailure#STORE_UNAVAILABLE} if the database fails
     */
    public <T> T read(TransactionCallback<T> work) {
        return use(StoreAccess.read(work), () -> store.read(work));
    }

    /**
     * Runs work that changes data, in one transaction.
     *
     * @param row identifies the row that the work changes; writes to the same row may run one after another
     * @return completes when the changes are safely on disk; completes with the exception if the work throws one, which
     *     rolls the changes back; completes with {@link StoreFailure#STORE_UNAVAILABLE} if the database fails, perhaps
     *     after it has stored the changes
     */
    public <T> CompletionStage<T> write(String row, TransactionCallback<T> work) {
        StoreAccess access = StoreAccess.write(row, work);
        Optional<StoreException> rejection = breaker.rejection();
        if (rejection.isPresent()) {
            return CompletableFuture.failedFuture(unavailable(rejection.get(), access));
        }
        try {
            return store.write(row, work).handle((result, thrown) -> {
                if (thrown == null) {
                    succeeded(access);
                    return result;
                }
                throw failed(thrown, access);
            });
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(failed(e, access));
        }
    }

    /**
     * Runs a single statement that only counts something, and returns its result without waiting until the change is on
     * disk: a crash of the database may undo it. Another session may lock the row only for a moment.
     *
     * @param row identifies the row that the statement changes
     * @throws Failure {@link StoreFailure#STORE_UNAVAILABLE} if the database fails
     */
    public <T> T count(String row, TransactionCallback<T> statement) {
        return use(StoreAccess.write(row, statement), () -> store.count(row, statement));
    }

    /** Returns whether several servers may use the database at the same time. */
    public boolean isShared() {
        return !url.isSqlite();
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }

    private <T> T use(StoreAccess access, Supplier<T> work) {
        Optional<StoreException> rejection = breaker.rejection();
        if (rejection.isPresent()) {
            throw unavailable(rejection.get(), access);
        }
        try {
            T result = work.get();
            succeeded(access);
            return result;
        } catch (RuntimeException e) {
            throw failed(e, access);
        }
    }

    private void succeeded(StoreAccess access) {
        breaker.close();
        faults.succeeded(access);
    }

    // An Error of the work arrives here only in the CompletionStage of a write.
    private RuntimeException failed(Throwable thrown, StoreAccess access) {
        Optional<StoreException> fault = StoreException.of(thrown);
        if (fault.isPresent()) {
            if (fault.get().fault().isSlow()) {
                breaker.open(fault.get());
            }
            return unavailable(fault.get(), access);
        }
        if (thrown instanceof JdbiException) {
            return SqlErrors.withoutValues(thrown);
        }
        return thrown instanceof RuntimeException exception ? exception : new CompletionException(thrown);
    }

    private Failure unavailable(StoreException fault, StoreAccess access) {
        faults.met(fault, access);
        return Failure.of(StoreFailure.STORE_UNAVAILABLE, fault.getMessage());
    }
}
