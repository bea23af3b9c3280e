package dev.understudy.standin.store;

import dev.understudy.standin.start.StartException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/**
 * Explains why a database cannot be opened. The messages of the drivers are not used, since they may contain the URL
 * with its password.
 */
final class OpenFailures {

    private OpenFailures() {}

    static StartException explain(RuntimeException thrown, DatabaseUrl url) {
        if (thrown instanceof StartException known) {
            return known;
        }
        String prefix = "The database " + url + " cannot be opened: ";
        if (thrown instanceof SchemaException) {
            return new StartException(
                    prefix + thrown.getMessage()
                            + ". Choose an empty database, or one of this program, with --database.",
                    null);
        }
        SQLException reported = find(thrown, SQLException.class);
        if (reported == null) {
            return new StartException(
                    prefix + "the URL is not valid. Correct it, or choose another database with --database.", null);
        }
        String reason = url.isSqlite() ? sqlite(reported) : postgresql(reported);
        return new StartException(prefix + reason + ", or choose another database with --database.", null);
    }

    private static String sqlite(SQLException reported) {
        String code = SqlErrors.code(reported);
        if (code.startsWith("SQLITE_CANTOPEN")) {
            return "the file does not exist and cannot be created, or may not be read. Check its directory and the"
                    + " rights of this user";
        }
        if (code.startsWith("SQLITE_NOTADB")) {
            return "the file is not a SQLite database. Check its name";
        }
        if (code.startsWith("SQLITE_CORRUPT")) {
            return "the file is damaged. Restore it from a backup";
        }
        return other(reported, code);
    }

    private static String postgresql(SQLException reported) {
        String state = SqlErrors.code(reported);
        if (find(reported, UnknownHostException.class) != null) {
            return "the name of its host cannot be resolved. Correct the name";
        }
        if (find(reported, ConnectException.class) != null) {
            return "nothing listens on its host and port. Start the database, correct host and port";
        }
        return switch (state) {
            case "08004", "28000", "28P01" -> "the server rejects the user or the password. Correct them";
            case "3D000" -> "the server has no database of this name. Create it with CREATE DATABASE";
            case "42501" -> "the user may not create tables in it. Execute GRANT CREATE ON SCHEMA public TO this user";
            case "53300" -> "it accepts no more connections. Close those of other programs, raise its limit";
            case "57P03" -> "it is starting or stopping. Wait until it accepts connections";
            default -> other(reported, state);
        };
    }

    private static String other(SQLException reported, String code) {
        return SqlErrors.fault(reported)
                        .map(fault -> fault.description() + ". " + fault.remedy())
                        .orElse("an unexpected error. Look up its code")
                + (code.isEmpty() ? "" : " (" + code + ")");
    }

    private static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        for (Throwable current = thrown; current != null; current = current.getCause()) {
            if (type.isInstance(current)) {
                return type.cast(current);
            }
        }
        return null;
    }
}
