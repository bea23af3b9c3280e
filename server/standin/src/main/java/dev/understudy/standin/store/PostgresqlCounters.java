package dev.understudy.standin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.runtime.work.Workers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs statements that count something in a row, on connections of their own, which do not wait for the disk.
 *
 * <p>Such a statement holds the lock of its row only for a moment. If another session holds it for longer, further
 * statements for the row are rejected, except for a few attempts per second; otherwise, every request that needs the row
 * would occupy a worker while it waits.
 */
final class PostgresqlCounters implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    // Longer than many servers take to count in the same row one after another.
    private static final int LOCK_TIMEOUT_MILLISECONDS = 250;
    private static final String SETTINGS =
            "SET lock_timeout = " + LOCK_TIMEOUT_MILLISECONDS + "; SET synchronous_commit = off";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Map<String, CircuitBreaker> locked = new ConcurrentHashMap<>();

    /**
     * Creates the object, which opens its first connection in the background.
     *
     * @param config the settings of the connection pool, which this object completes
     */
    PostgresqlCounters(HikariConfig config) {
        config.setPoolName("counters");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SETTINGS);
        this.pool = new HikariDataSource(config);
        this.jdbi = Jdbi.create(pool);
    }

    <T> T count(String row, TransactionCallback<T> statement) {
        CircuitBreaker breaker = locked.get(row);
        Optional<StoreException> rejection = breaker == null ? Optional.empty() : breaker.rejection();
        if (rejection.isPresent()) {
            throw rejection.get();
        }
        try {
            T result = Workers.callBlocking(() -> jdbi.withHandle(statement::execute));
            if (breaker != null) {
                locked.remove(row);
            }
            return result;
        } catch (RuntimeException e) {
            if (LockRetries.isCausedByLock(e)) {
                locked.computeIfAbsent(row, each -> new CircuitBreaker())
                        .open(StoreException.of(e).orElseThrow());
            }
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
