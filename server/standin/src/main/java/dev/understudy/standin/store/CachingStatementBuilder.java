package dev.understudy.standin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Prepares each statement of a connection once. Not safe for use by several threads.
 *
 * <p>Compiling an {@code UPDATE} costs SQLite twice as much as running it, and neither its driver, HikariCP nor Jdbi keeps
 * a statement; Commons DBCP would, as a second pool next to the first.
 *
 * <p>A statement stays open when it is closed, so a statement with {@code RETURNING} has to be read as a query: Jdbi then
 * closes its rows, and SQLite can commit.
 */
final class CachingStatementBuilder extends DefaultStatementBuilder {

    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        // These are prepared with other options, which the text alone does not show.
        if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
            return super.create(connection, sql, context);
        }
        PreparedStatement statement = idle.remove(sql);
        if (statement == null) {
            statement = super.create(connection, sql, context);
        }
        inUse.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String rawSql, Statement statement) throws SQLException {
        String sql = inUse.remove(statement);
        if (sql == null || idle.containsKey(sql)) {
            super.close(connection, rawSql, statement);
            return;
        }
        PreparedStatement prepared = (PreparedStatement) statement;
        prepared.clearParameters();
        idle.put(sql, prepared);
    }
}
