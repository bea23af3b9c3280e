package dev.understudy.standin.support;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Captures what this process logs, until {@link #close} is called. */
public final class LogCapture extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger("dev.understudy");
    private final Level previousLevel = root.getLevel();

    /** Starts capturing events of the given level and above. */
    public LogCapture(Level level) {
        this(level, null);
    }

    private LogCapture(Level level, Level ownLevel) {
        setFormatter(new SimpleFormatter());
        root.setLevel(level);
        own.setLevel(ownLevel);
        root.addHandler(this);
    }

    /** Starts capturing all events of this project, and those of libraries that a log normally contains. */
    public static LogCapture ofAllOwnEvents() {
        return new LogCapture(Level.INFO, Level.ALL);
    }

    /** Returns the log captured so far. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Returns the number of events that contain a text. */
    public long count(String text) {
        return lines.stream().filter(line -> line.contains(text)).count();
    }

    @Override
    public void publish(LogRecord event) {
        lines.add(getFormatter().format(event));
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(previousLevel);
        own.setLevel(null);
    }
}
