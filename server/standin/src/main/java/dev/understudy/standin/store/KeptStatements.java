package dev.understudy.standin.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A connection that keeps its prepared statements for the next time they are asked for.
 *
 * <p>Compiling an {@code UPDATE} costs SQLite twice as much as running it, and neither its driver, HikariCP nor Jdbi keeps
 * one; Commons DBCP would, as a second pool beside the first. For the use of one thread.
 */
final class KeptStatements implements InvocationHandler {

    private final Connection connection;
    private final Map<List<Object>, PreparedStatement> statements = new HashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** The same connection, with statements that outlive their closing and end with the connection. */
    static Connection on(Connection connection) {
        return proxy(Connection.class, new KeptStatements(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (!method.getName().equals("prepareStatement")) {
            return call(connection, method, arguments);
        }
        List<Object> question = List.of(arguments);
        PreparedStatement kept = statements.get(question);
        if (kept == null) {
            kept = proxy(PreparedStatement.class, new KeptStatement((PreparedStatement)
                    call(connection, method, arguments)));
            statements.put(question, kept);
        }
        return kept;
    }

    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
