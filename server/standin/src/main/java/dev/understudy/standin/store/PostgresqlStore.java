package dev.understudy.standin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.runtime.work.Workers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database. Several servers may use it at the same time. */
final class PostgresqlStore implements Store {

    private static final int READ_CONNECTIONS = 14;
    // With a single writer, PostgreSQL would be idle between its statements. With two, one transaction can run while
    // the
    // other writer prepares its next statement.
    private static final int WRITE_CONNECTIONS = 2;
    // While the server starts, several servers may create the schema of the same database.
    private static final int START_LOCK_TIMEOUT_MILLISECONDS = 5_000;
    // Longer than the commit of another server takes; LockRetries waits for locks that are held longer.
    private static final int WRITE_LOCK_TIMEOUT_MILLISECONDS = 50;
    private static final int REPEATED_LOCK_TIMEOUT_MILLISECONDS = 1;
    // A read meets a lock only if somebody changes the schema.
    private static final int READ_LOCK_TIMEOUT_MILLISECONDS = 5;
    private static final String CONNECT_TIMEOUT_SECONDS = "2";
    // The time without a response after which a server counts as unreachable; longer than any regular statement takes.
    private static final String RESPONSE_TIMEOUT_SECONDS = "5";

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Jdbi jdbi;
    private final RowQueues lockedRows;
    private final LockRetries retries;
    private final PartitionedCommit commit;
    private final PostgresqlCounters counters;
    private final Executor workers;

    private PostgresqlStore(
            HikariDataSource readers, HikariDataSource writers, PostgresqlCounters counters, Executor workers) {
        this.readers = readers;
        this.writers = writers;
        this.jdbi = Jdbi.create(readers);
        this.lockedRows = new RowQueues(workers);
        this.retries = new LockRetries(jdbi);
        this.commit = new PartitionedCommit(
                WRITE_CONNECTIONS, () -> new BatchWriter(Jdbi.create(writers)::open, new Policy()));
        this.counters = counters;
        this.workers = workers;
    }

    static PostgresqlStore open(String url, Executor workers) {
        try (HikariDataSource pool = pool(url, START_LOCK_TIMEOUT_MILLISECONDS, READ_CONNECTIONS)) {
            Schema.migrate(pool);
        }
        return new PostgresqlStore(
                pool(url, READ_LOCK_TIMEOUT_MILLISECONDS, READ_CONNECTIONS),
                pool(url, WRITE_LOCK_TIMEOUT_MILLISECONDS, WRITE_CONNECTIONS),
                new PostgresqlCounters(config(url)),
                workers);
    }

    @Override
    public <T> T read(TransactionCallback<T> work) {
        return Workers.callBlocking(() -> {
            try {
                return jdbi.withHandle(work::execute);
            } catch (RuntimeException e) {
                if (!LockRetries.isCausedByLock(e)) {
                    throw e;
                }
                return await(retries.retry(work, Runnable::run));
            }
        });
    }

    @Override
    public <T> CompletionStage<T> write(String row, TransactionCallback<T> work) {
        PendingWrite<T> write = new PendingWrite<>(row, work, new CompletableFuture<>(), workers);
        if (lockedRows.isBusy(row)) {
            waitForLock(write);
        } else {
            commit.add(write);
        }
        return write.result();
    }

    @Override
    public <T> T count(String row, TransactionCallback<T> statement) {
        return counters.count(row, statement);
    }

    @Override
    public void close() {
        commit.close();
        retries.close();
        counters.close();
        writers.close();
        readers.close();
    }

    private <T> void waitForLock(PendingWrite<T> write) {
        write.follow(lockedRows.run(write.row(), () -> retries.retry(write.work(), workers)));
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException exception ? exception : e;
        }
    }

    private static HikariDataSource pool(String url, int lockTimeoutMilliseconds, int connections) {
        HikariConfig config = config(url);
        config.setMaximumPoolSize(connections);
        config.setConnectionInitSql("SET lock_timeout = " + lockTimeoutMilliseconds);
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String url) {
        HikariConfig config = ConnectionPools.config();
        config.setJdbcUrl(url);
        config.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        config.addDataSourceProperty("socketTimeout", RESPONSE_TIMEOUT_SECONDS);
        return config;
    }

    private final class Policy implements BatchPolicy {

        // One locked row is waited for once; if there are many, they must not delay the rest of the batch.
        @Override
        public void beforeRepetition(Handle handle) {
            handle.execute("SET LOCAL lock_timeout = " + REPEATED_LOCK_TIMEOUT_MILLISECONDS);
        }

        @Override
        public void onLockedRow(PendingWrite<?> write) {
            waitForLock(write);
        }
    }
}
