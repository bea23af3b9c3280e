package dev.understudy.standin.store;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The settings of the connections to a SQLite file. */
final class SqliteSource {

    // While the server starts, several servers may create the schema of the same file.
    private static final int START_LOCK_TIMEOUT_MILLISECONDS = 5_000;
    private static final int LOCK_TIMEOUT_MILLISECONDS = 1_500;

    private final SQLiteConfig config;
    private final String url;

    private SqliteSource(SQLiteConfig config, String url) {
        this.config = config;
        this.url = url;
    }

    static SqliteSource of(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // In a transaction that reads before it writes, another connection could otherwise take the lock in between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(START_LOCK_TIMEOUT_MILLISECONDS);
        config.enforceForeignKeys(true);
        return new SqliteSource(config, url);
    }

    /** Returns the connections of a new session, which are not pooled. */
    SqliteConnections connections() {
        return new SqliteConnections(config, url);
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
