package dev.understudy.standin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.runtime.work.Workers;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL database. Several servers may use it at the same time. */
final class PostgresqlStore implements Store {

    // A write waits for a lock and then, if it fails, tells all writes to that row that wait behind it.
    private static final int LOCK_TIMEOUT_MILLISECONDS = 1_500;
    private static final String CONNECT_TIMEOUT_SECONDS = "2";
    // The time without a response after which a server counts as unreachable; longer than any regular statement takes.
    private static final String RESPONSE_TIMEOUT_SECONDS = "5";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final RowQueues rows;

    private PostgresqlStore(HikariDataSource pool, Executor workers) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.rows = new RowQueues(workers);
    }

    static PostgresqlStore open(String url, Executor workers) {
        HikariConfig config = ConnectionPools.config();
        config.setJdbcUrl(url);
        config.setConnectionInitSql("SET lock_timeout = " + LOCK_TIMEOUT_MILLISECONDS);
        config.addDataSourceProperty("connectTimeout", CONNECT_TIMEOUT_SECONDS);
        config.addDataSourceProperty("socketTimeout", RESPONSE_TIMEOUT_SECONDS);
        HikariDataSource pool = new HikariDataSource(config);
        try {
            Schema.migrate(pool);
            return new PostgresqlStore(pool, workers);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public <T> T read(TransactionCallback<T> work) {
        return Workers.callBlocking(() -> jdbi.withHandle(work::execute));
    }

    @Override
    public <T> CompletionStage<T> write(String row, TransactionCallback<T> work) {
        return rows.run(row, () -> Workers.callBlocking(() -> jdbi.inTransaction(work::execute)));
    }

    @Override
    public void close() {
        pool.close();
    }
}
