package dev.understudy.standin.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.understudy.runtime.work.Workers;
import dev.understudy.standin.start.StartFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The database of the stand-in. It is created first and opened later, so that opening it, the slowest step of a start,
 * runs in parallel with the others.
 */
public final class Database implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int CONNECTIONS = 16;
    private static final int TIMEOUT_MILLISECONDS = 5_000;

    private final String url;
    private final Executor workers;
    private HikariDataSource pool;
    private Jdbi jdbi;
    private GroupCommit groupCommit;

    /**
     * Creates a database that is not open yet.
     *
     * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
     * @param workers runs the code that continues after a write
     */
    public Database(String url, Executor workers) {
        this.url = url;
        this.workers = workers;
    }

    /**
     * Opens the database and migrates its schema; must be called before the first read or write.
     *
     * @throws StartFailure if the database cannot be opened, or has a schema that this program did not create
     */
    public void open() {
        pool = pool(url);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:dev/understudy/standin/store")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            close();
            throw new StartFailure(
                    "The schema of the database " + withoutSecrets(url) + " cannot be migrated: " + firstLine(e)
                            + ". Choose another database with --database.",
                    e);
        }
        jdbi = Jdbi.create(pool);
        groupCommit = url.startsWith(SQLITE) ? new GroupCommit(writer(sqlite(url))::open, workers) : null;
    }

    /** Runs work that only reads. */
    public <T> T read(TransactionCallback<T> work) {
        return groupCommit == null
                ? Workers.callBlocking(() -> jdbi.withHandle(work::execute))
                : jdbi.withHandle(work::execute);
    }

    /**
     * Runs work that changes data, in one transaction.
     *
     * @return completes when the changes are safely on disk; completes with the exception if the work throws one, which
     *     rolls the changes back
     */
    public <T> CompletionStage<T> write(TransactionCallback<T> work) {
        // On PostgreSQL, the calling thread runs the work; supplyAsync only turns an exception into a failed stage.
        return groupCommit == null
                ? CompletableFuture.supplyAsync(
                        () -> Workers.callBlocking(() -> jdbi.inTransaction(work::execute)), Runnable::run)
                : groupCommit.write(work);
    }

    @Override
    public void close() {
        if (groupCommit != null) {
            groupCommit.close();
        }
        if (pool != null) {
            pool.close();
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TIMEOUT_MILLISECONDS);
        if (url.startsWith(SQLITE)) {
            requireFile(url);
            config.setDataSource(sqlite(url));
        } else if (url.startsWith(POSTGRESQL)) {
            config.setJdbcUrl(url);
        } else {
            throw new StartFailure(
                    "The database URL " + withoutSecrets(url) + " is not supported; use --database "
                            + "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=…&password=….",
                    null);
        }
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StartFailure(
                    "The database " + withoutSecrets(url) + " cannot be opened: " + firstLine(rootOf(e))
                            + ". Check that it exists and is writable, or choose another one with --database.",
                    e);
        }
    }

    private static void requireFile(String url) {
        String file = withoutSecrets(url).substring(SQLITE.length());
        if (file.isBlank() || file.contains(":memory:")) {
            throw new StartFailure(
                    "The database " + withoutSecrets(url)
                            + " does not name a file, so no data would be kept; use --database jdbc:sqlite:FILE.",
                    null);
        }
    }

    private static Jdbi writer(DataSource source) {
        return Jdbi.create(source::getConnection)
                .setStatementBuilderFactory(connection -> new CachingStatementBuilder());
    }

    private static DataSource sqlite(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // In a transaction that reads before it writes, another connection could otherwise take the lock in between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(TIMEOUT_MILLISECONDS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static String withoutSecrets(String url) {
        int query = url.indexOf('?');
        return (query < 0 ? url : url.substring(0, query)).replaceFirst("//[^/@]*@", "//");
    }

    private static Throwable rootOf(Throwable thrown) {
        return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
    }

    private static String firstLine(Throwable thrown) {
        return String.valueOf(thrown.getMessage()).strip().lines().findFirst().orElse("");
    }
}
