package dev.understudy.standin.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import org.sqlite.core.CoreResultSet;

/**
 * A prepared statement that stays open, and keeps the names of its columns.
 *
 * <p>SQLite's driver has one result per statement, forgets the names when that is closed, and asks for each of them anew with
 * the next: with twenty columns a fifth of an update. It does not ask if the names are there. The schema does not change
 * while we run.
 */
final class KeptStatement implements InvocationHandler {

    private final PreparedStatement statement;
    private CoreResultSet result;
    private String[] columns;

    KeptStatement(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                statement.clearParameters();
                yield null;
            }
            case "getResultSet" -> {
                if (result != null) {
                    result.colsMeta = columns;
                }
                Object rows = KeptStatements.call(statement, method, arguments);
                if (rows instanceof CoreResultSet same) {
                    result = same;
                    columns = same.colsMeta;
                }
                yield rows;
            }
            default -> KeptStatements.call(statement, method, arguments);
        };
    }
}
