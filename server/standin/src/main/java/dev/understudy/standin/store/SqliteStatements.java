package dev.understudy.standin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.sqlite.SQLiteConnection;

/**
 * Keeps the prepared statements of each pooled connection from one use to the next.
 *
 * <p>HikariCP closes the statements that were prepared through its own connections, so the statements are prepared on
 * the connections of the driver.
 */
final class SqliteStatements implements StatementBuilderFactory {

    private final Map<Connection, CachingStatementBuilder> builders = new ConcurrentHashMap<>();

    @Override
    public StatementBuilder createStatementBuilder(Connection pooled) {
        Connection connection = unwrap(pooled);
        CachingStatementBuilder builder = builders.get(connection);
        return builder == null ? add(connection) : builder;
    }

    // Only one thread at a time uses a connection.
    private CachingStatementBuilder add(Connection connection) {
        builders.keySet().removeIf(SqliteStatements::isClosed);
        CachingStatementBuilder builder = new CachingStatementBuilder(connection);
        builders.put(connection, builder);
        return builder;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static Connection unwrap(Connection pooled) {
        try {
            return pooled.unwrap(SQLiteConnection.class);
        } catch (SQLException e) {
            throw new UnableToCreateStatementException(e, null);
        }
    }
}
