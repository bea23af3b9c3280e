package dev.understudy.standin;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** Configures the log: one line per event, on standard error. */
final class Log {

    private static final String LINE = "%1$tFT%1$tT.%1$tLZ %4$s %5$s%6$s%n";

    // These libraries log every start and stop at INFO. Only their warnings are of interest.
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.glassfish"), Logger.getLogger("org.flywaydb"));

    // The pool and the driver log each failed connection with a stack trace, and perhaps with the URL of the database
    // and its password. The store itself reports these failures.
    private static final List<Logger> SILENT =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.postgresql"));

    // This logger warns even about a regular shutdown.
    private static final Logger GRACEFUL_SHUTDOWN =
            Logger.getLogger("org.glassfish.grizzly.nio.GracefulShutdownRunner");

    private Log() {}

    static void configure() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("UTC"));
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
        GRACEFUL_SHUTDOWN.setLevel(Level.SEVERE);
        Logger root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new ConsoleHandler());
    }

    /** Logs an unexpected error with its stack trace, and returns one line that refers to the log. */
    static String logUnexpected(Throwable thrown) {
        LoggerFactory.getLogger(Log.class).error("The server stopped because of an unexpected error.", thrown);
        return "The server stopped because of an unexpected error; see the log for details.";
    }
}
