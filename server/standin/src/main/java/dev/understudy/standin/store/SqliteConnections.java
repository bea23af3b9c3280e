package dev.understudy.standin.store;

import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Opens the connections of one session to the same file.
 *
 * <p>If another file has taken its name, SQLite would apply the write-ahead log of the open file to the new one, and
 * damage it.
 */
final class SqliteConnections extends SQLiteDataSource {

    private volatile Optional<DatabaseFile> file = Optional.empty();

    SqliteConnections(SQLiteConfig config, String url) {
        super(config);
        setUrl(url);
    }

    /** Lets later connections fail with a {@link StoreException} if this file has lost its name. */
    void require(DatabaseFile open) {
        file = Optional.of(open);
    }

    @Override
    public SQLiteConnection getConnection(String username, String password) throws SQLException {
        file.ifPresent(DatabaseFile::requireInPlace);
        return super.getConnection(username, password);
    }
}
