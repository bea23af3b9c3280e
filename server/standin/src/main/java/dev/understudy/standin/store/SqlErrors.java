package dev.understudy.standin.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.sqlite.SQLiteException;

/**
 * Interprets the errors of both drivers and of the connection pool: SQLite's result codes and PostgreSQL's SQLSTATEs.
 * An error for which there is no {@link StoreFault} is the fault of the statement or of its values.
 */
final class SqlErrors {

    private SqlErrors() {}

    /** Returns the fault that an error reports; empty if the statement or a value is at fault. */
    static Optional<StoreFault> fault(SQLException error) {
        Optional<SQLiteException> sqlite = sqlite(error);
        if (sqlite.isPresent()) {
            return Optional.ofNullable(fault(sqlite.get()));
        }
        String state = state(error);
        if (!state.isEmpty()) {
            return Optional.ofNullable(fault(state));
        }
        return isOfThePool(error) ? Optional.of(StoreFault.CONNECTIONS_EXHAUSTED) : Optional.empty();
    }

    /** Returns the name of SQLite's result code, or the SQLSTATE; empty if the error has neither. */
    static String code(SQLException error) {
        return sqlite(error).map(failed -> failed.getResultCode().name()).orElseGet(() -> state(error));
    }

    /**
     * Returns an exception with the stack trace and the code of another one, but without its message: that of Jdbi
     * contains the values of all parameters, and those of the drivers contain some.
     */
    static RuntimeException withoutValues(Throwable thrown) {
        String code = thrown.getCause() instanceof SQLException reported ? code(reported) : "";
        RuntimeException copy = new IllegalStateException(
                "a statement has failed: " + thrown.getClass().getSimpleName() + (code.isEmpty() ? "" : ", " + code));
        copy.setStackTrace(thrown.getStackTrace());
        return copy;
    }

    // The primary result code is the lowest byte of an extended one.
    private static StoreFault fault(SQLiteException error) {
        return switch (error.getResultCode().code & 0xff) {
            case 3, 23 -> StoreFault.ACCESS_DENIED;
            case 5, 6, 15 -> StoreFault.FILE_LOCKED;
            case 8 -> StoreFault.READ_ONLY;
            case 7, 9, 10, 14 -> StoreFault.BROKEN;
            case 11, 26 -> StoreFault.DAMAGED;
            case 13 -> StoreFault.DISK_FULL;
            case 17 -> StoreFault.SCHEMA_CHANGED;
            case 1 -> error.getMessage().contains("no such ") ? StoreFault.SCHEMA_CHANGED : null;
            default -> null;
        };
    }

    private static StoreFault fault(String state) {
        return switch (state) {
            case "08004", "42501" -> StoreFault.ACCESS_DENIED;
            case "25006" -> StoreFault.READ_ONLY;
            case "3F000", "42P01", "42703" -> StoreFault.SCHEMA_CHANGED;
            case "40001", "40P01", "55P03", "57014" -> StoreFault.ROW_LOCKED;
            case "53100" -> StoreFault.DISK_FULL;
            case "3D000" -> StoreFault.UNREACHABLE;
            default -> faultOfClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    private static StoreFault faultOfClass(String sqlStateClass) {
        return switch (sqlStateClass) {
            case "08", "57" -> StoreFault.UNREACHABLE;
            case "28" -> StoreFault.ACCESS_DENIED;
            case "53" -> StoreFault.CONNECTIONS_EXHAUSTED;
            case "58", "F0", "XX" -> StoreFault.BROKEN;
            default -> null;
        };
    }

    // The pool wraps the error with which the last attempt to connect has failed.
    private static Optional<SQLiteException> sqlite(Throwable error) {
        for (Throwable current = error; current != null; current = current.getCause()) {
            if (current instanceof SQLiteException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static String state(Throwable error) {
        for (Throwable current = error; current != null; current = current.getCause()) {
            if (current instanceof SQLException found && found.getSQLState() != null) {
                return found.getSQLState();
            }
        }
        return "";
    }

    private static boolean isOfThePool(SQLException error) {
        return error instanceof SQLTransientConnectionException
                || String.valueOf(error.getMessage()).endsWith("has been closed.");
    }
}
