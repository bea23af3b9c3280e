package dev.understudy.standin.store;

import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to a SQLite file. */
final class SqliteSource {

    // While the server starts, several servers may create the schema of the same file.
    private static final int START_LOCK_TIMEOUT_MILLISECONDS = 5_000;
    private static final int LOCK_TIMEOUT_MILLISECONDS = 1_500;

    private final SQLiteConfig config;
    private final SQLiteDataSource source;

    private SqliteSource(SQLiteConfig config, SQLiteDataSource source) {
        this.config = config;
        this.source = source;
    }

    static SqliteSource of(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // In a transaction that reads before it writes, another connection could otherwise take the lock in between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(START_LOCK_TIMEOUT_MILLISECONDS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return new SqliteSource(config, source);
    }

    /** Returns the source of connections, which does not pool them. */
    DataSource dataSource() {
        return source;
    }

    /**
     * Lets later connections fail if the file does not exist, and wait for a lock only as long as a request may wait. By
     * default, SQLite would create an empty file.
     */
    void forbidNewFiles() {
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(LOCK_TIMEOUT_MILLISECONDS);
    }
}
