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
 * Prepares each statement of one connection only once. Not thread-safe.
 *
 * <p>SQLite takes longer to compile an {@code UPDATE} than to run it. Its driver does not cache statements, and
 * HikariCP and Jdbi do not either. Commons DBCP does, but it would be a second connection pool next to HikariCP.
 *
 * <p>When Jdbi closes a statement, it stays open in the cache. So a statement with {@code RETURNING} must be run as a
 * query: Jdbi then closes its result set, which would otherwise prevent SQLite from committing.
 */
final class CachingStatementBuilder extends DefaultStatementBuilder {

    private final Connection owner;
    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

    /**
     * Creates an empty cache.
     *
     * @param owner the connection of the driver on which the statements are prepared
     */
    CachingStatementBuilder(Connection owner) {
        this.owner = owner;
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        // These statements are prepared with additional options, but the cache distinguishes only the SQL text.
        if (context.isReturningGeneratedKeys() || context.isConcurrentUpdatable()) {
            return super.create(connection, sql, context);
        }
        PreparedStatement statement = idle.remove(sql);
        if (statement == null) {
            statement = super.create(owner, sql, context);
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
        // Throws an exception if the driver has closed the statement because it failed. Then it is not kept.
        prepared.clearParameters();
        idle.put(sql, prepared);
    }
}
