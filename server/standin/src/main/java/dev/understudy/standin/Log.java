package dev.understudy.standin;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** The log: one line per event, on standard error. */
final class Log {

    private static final String LINE = "%1$tFT%1$tT.%1$tLZ %4$s %5$s%6$s%n";

    // These report their own comings and goings at INFO; what they warn of is still shown.
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.glassfish"), Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"));

    // Warns of every stop that it was asked for.
    private static final Logger STOP = Logger.getLogger("org.glassfish.grizzly.nio.GracefulShutdownRunner");

    private Log() {}

    static void configure() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("UTC"));
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        STOP.setLevel(Level.SEVERE);
        Logger root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new ConsoleHandler());
    }

    /** Logs a fault of ours with its stack trace, and says in one line where to look. */
    static String unexpected(Throwable thrown) {
        LoggerFactory.getLogger(Log.class).error("The server stopped on a fault of its own.", thrown);
        return "The server stopped on a fault of its own; the log has the details.";
    }
}
