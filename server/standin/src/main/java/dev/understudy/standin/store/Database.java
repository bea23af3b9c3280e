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
 * The database. Made at once and opened later, so that opening it, the slowest part of a start, can go on while the rest is
 * plugged together.
 */
public final class Database implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final int CONNECTIONS = 16;
    private static final int PATIENCE_MILLISECONDS = 5_000;

    private final String url;
    private final Executor workers;
    private HikariDataSource pool;
    private Jdbi jdbi;
    private GroupCommit groupCommit;

    /**
     * A database at {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}, not open yet.
     *
     * @param workers go on with those who wait for a write
     */
    public Database(String url, Executor workers) {
        this.url = url;
        this.workers = workers;
    }

    /**
     * Opens it and brings its schema up to date; must happen before the first use.
     *
     * @throws StartFailure if it cannot be reached, or is none of ours
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
                    "The database " + withoutSecrets(url) + " cannot be brought up to date: " + firstLine(e)
                            + ". Give another one with --database.",
                    e);
        }
        jdbi = Jdbi.create(pool);
        groupCommit = url.startsWith(SQLITE) ? new GroupCommit(writer(sqlite(url))::open, workers) : null;
    }

    /** Reads; nothing is changed. */
    public <T> T read(Work<T> work) {
        return groupCommit == null ? Workers.waitFor(() -> jdbi.withHandle(work::on)) : jdbi.withHandle(work::on);
    }

    /**
     * Does work that changes something, all of it or nothing.
     *
     * @return completed once it is safely on disk, or with what the work threw, which has undone it
     */
    public <T> CompletionStage<T> write(Work<T> work) {
        return groupCommit == null
                ? CompletableFuture.supplyAsync(
                        () -> Workers.waitFor(() -> jdbi.inTransaction(work::on)), Runnable::run)
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
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        if (url.startsWith(SQLITE)) {
            requireFile(url);
            config.setDataSource(sqlite(url));
        } else if (url.startsWith(POSTGRESQL)) {
            config.setJdbcUrl(url);
        } else {
            throw new StartFailure(
                    "The database " + withoutSecrets(url) + " is of no known kind; give --database "
                            + "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=…&password=….",
                    null);
        }
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new StartFailure(
                    "The database " + withoutSecrets(url) + " cannot be opened: " + firstLine(rootOf(e))
                            + ". Check that it is there and may be written, or give another one with --database.",
                    e);
        }
    }

    private static void requireFile(String url) {
        String file = withoutSecrets(url).substring(SQLITE.length());
        if (file.isBlank() || file.contains(":memory:")) {
            throw new StartFailure(
                    "The database " + withoutSecrets(url)
                            + " names no file, and nothing would be kept; give --database jdbc:sqlite:FILE.",
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
        // A transaction that reads first and writes later could otherwise find the lock taken in between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(PATIENCE_MILLISECONDS);
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
