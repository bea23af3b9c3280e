package dev.understudy.standin.store;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to a SQLite file. */
final class SqliteSource {

    // While the server starts, several servers may create the schema of the same file.
    private static final int START_LOCK_TIMEOUT_MILLISECONDS = 5_000;
    private static final int LOCK_TIMEOUT_MILLISECONDS = 1_500;

    private final SQLiteConfig config;
    private final CheckedDataSource source;

    private SqliteSource(SQLiteConfig config, CheckedDataSource source) {
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
        CheckedDataSource source = new CheckedDataSource(config);
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

    /**
     * Lets later connections fail if the file is no longer the one that is open. SQLite would apply the write-ahead log
     * of the open file to another one that has taken its name, and damage it.
     */
    void require(DatabaseFile open) {
        source.open = Optional.of(open);
    }

    /** Lets later connections use whatever file has the name. */
    void requireNothing() {
        source.open = Optional.empty();
    }

    /** Opens no connection to a file that has taken the name of the open one. */
    private static final class CheckedDataSource extends SQLiteDataSource {

        private volatile Optional<DatabaseFile> open = Optional.empty();

        CheckedDataSource(SQLiteConfig config) {
            super(config);
        }

        @Override
        public SQLiteConnection getConnection(String username, String password) throws SQLException {
            open.ifPresent(DatabaseFile::requireInPlace);
            return super.getConnection(username, password);
        }
    }
}
