package dev.understudy.standin.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** A separate process that locks a SQLite file until it is told to end. */
final class FileLocker implements AutoCloseable {

    private final Process process;

    private FileLocker(Process process) {
        this.process = process;
    }

    /** Starts the process, and waits until it has locked the file. */
    static FileLocker lock(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FileLocker.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.inputReader().readLine() == null) {
            throw new IllegalStateException("The process could not lock " + file);
        }
        return new FileLocker(process);
    }

    /** Locks the file that is named by the argument, and releases it at the end of standard input. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0])) {
            connection.createStatement().execute("BEGIN EXCLUSIVE");
            System.out.println("locked");
            System.in.transferTo(System.out);
        }
    }

    /** Returns whether the process still runs, and so holds the lock. */
    boolean isHolding() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
