package dev.understudy.standin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SQLite database, which is opened again if somebody has removed, moved or replaced its file meanwhile.
 *
 * <p>All connections are closed before that, so that nothing is written to the old file any more.
 */
final class SqliteStore implements Store {

    private static final int READ_CONNECTIONS = 16;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteStore.class);

    private final SqliteSource source;
    private final Executor workers;
    private final Path path;
    private volatile SqliteSession session;
    private SqliteSession unclosed;

    private SqliteStore(SqliteSource source, Executor workers, SqliteSession session) {
        this.source = source;
        this.workers = workers;
        this.session = session;
        this.path = session.path();
    }

    static SqliteStore open(String url, Executor workers) {
        SqliteSource source = SqliteSource.of(url);
        SqliteConnections connections = source.connections();
        HikariDataSource pool = new HikariDataSource(config(connections));
        try {
            Schema.migrate(pool);
            source.forbidNewFiles();
            return new SqliteStore(source, workers, SqliteSession.start(pool, connections, workers));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Returns the absolute path of the file. */
    Path path() {
        return path;
    }

    @Override
    public <T> T read(TransactionCallback<T> work) {
        return session().read(work);
    }

    @Override
    public <T> CompletionStage<T> write(String row, TransactionCallback<T> work) {
        return session().write(row, work);
    }

    /** Not supported, because only one server uses the file and can count in memory. */
    @Override
    public <T> T count(String row, TransactionCallback<T> statement) {
        throw new UnsupportedOperationException("a SQLite file is not shared by several servers");
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
        }
        closeLost();
    }

    private SqliteSession session() {
        SqliteSession current = session;
        return current != null && current.isInPlace() ? current : reopen(current);
    }

    private synchronized SqliteSession reopen(SqliteSession lost) {
        if (session != null && session != lost) {
            return session;
        }
        if (session != null) {
            unclosed = lost;
            session = null;
        }
        closeLost();
        if (!Files.exists(path)) {
            throw new StoreException(StoreFault.FILE_GONE, "");
        }
        session = openExisting();
        LOG.warn("The database file {} was moved or replaced while it was open; the file there now is used.", path);
        return session;
    }

    // As long as this fails, no other file is opened: the log of the lost file would be applied to it.
    private void closeLost() {
        if (unclosed != null) {
            unclosed.close();
            unclosed = null;
        }
    }

    private SqliteSession openExisting() {
        SqliteConnections connections = source.connections();
        HikariDataSource pool = new HikariDataSource(config(connections));
        try {
            Schema.validate(pool);
            return SqliteSession.start(pool, connections, workers);
        } catch (RuntimeException e) {
            pool.close();
            if (e instanceof FlywayException && StoreException.of(e).isEmpty()) {
                throw new StoreException(StoreFault.FILE_FOREIGN, "");
            }
            throw e;
        }
    }

    private static HikariConfig config(SqliteConnections connections) {
        HikariConfig config = ConnectionPools.config();
        config.setMaximumPoolSize(READ_CONNECTIONS);
        config.setDataSource(connections);
        return config;
    }
}
