package dev.understudy.standin.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections to a SQLite file from the moment it is opened until it is closed. */
final class SqliteSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteSession.class);

    private final HikariDataSource pool;
    private final SqliteReader reader;
    private final Path path;
    private final DatabaseFile file;
    private final GroupCommit groupCommit;
    private final Executor workers;

    private SqliteSession(
            HikariDataSource pool,
            SqliteReader reader,
            Path path,
            DatabaseFile file,
            GroupCommit groupCommit,
            Executor workers) {
        this.pool = pool;
        this.reader = reader;
        this.path = path;
        this.file = file;
        this.groupCommit = groupCommit;
        this.workers = workers;
    }

    /** Starts a session on an open pool of these connections; the session closes the pool. */
    static SqliteSession start(HikariDataSource pool, SqliteConnections connections, Executor workers) {
        SqliteReader reader = new SqliteReader(pool);
        Path path = reader.path();
        DatabaseFile file = DatabaseFile.opened(path);
        connections.require(file);
        Jdbi writer = Jdbi.create(connections::getConnection).setStatementBuilderFactory(CachingStatementBuilder::new);
        GroupCommit groupCommit = new GroupCommit(new BatchWriter(() -> open(writer), file));
        return new SqliteSession(pool, reader, path, file, groupCommit, workers);
    }

    // The writer opens another connection after each fault. If the disk is full, perhaps because of the write-ahead log
    // itself, a checkpoint lets the next writes use the space of the log again.
    private static Handle open(Jdbi writer) {
        Handle handle = writer.open();
        try {
            handle.createQuery("PRAGMA wal_checkpoint(PASSIVE)")
                    .mapTo(Integer.class)
                    .one();
        } catch (JdbiException e) {
            LOG.debug("There was no checkpoint, so the next write will report the reason.");
        }
        return handle;
    }

    Path path() {
        return path;
    }

    boolean isInPlace() {
        return file.wasJustInPlace();
    }

    <T> T read(TransactionCallback<T> work) {
        return reader.read(work);
    }

    <T> CompletionStage<T> write(String row, TransactionCallback<T> work) {
        PendingWrite<T> write = new PendingWrite<>(row, work, new CompletableFuture<>(), workers);
        groupCommit.add(write);
        return write.result();
    }

    /**
     * Closes all connections.
     *
     * @throws StoreException if the write-ahead log of a replaced file cannot be renamed; closing can be tried again
     */
    @Override
    public void close() {
        groupCommit.close();
        pool.close();
        file.setLogAside();
    }
}
