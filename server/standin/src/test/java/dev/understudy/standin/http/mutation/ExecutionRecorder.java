package dev.understudy.standin.http.mutation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Records the executions of the requests that change Well's workspace, with a trigger in the database. */
final class ExecutionRecorder implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement select;
    private long lastNumber;

    /** Begins to record the executions in a SQLite database that contains the schema. */
    ExecutionRecorder(String database) throws SQLException {
        connection = DriverManager.getConnection(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE execution (number INTEGER PRIMARY KEY, name TEXT)");
            statement.execute("CREATE TRIGGER record_execution AFTER UPDATE ON well_workspace"
                    + " BEGIN INSERT INTO execution (name) VALUES (NEW.name); END");
        }
        select = connection.prepareStatement("SELECT number, name FROM execution WHERE number > ? ORDER BY number");
    }

    /** Returns the names that the workspace was given since the last call, in order. */
    List<String> take() throws SQLException {
        List<String> names = new ArrayList<>();
        select.setLong(1, lastNumber);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lastNumber = rows.getLong(1);
                names.add(rows.getString(2));
            }
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
