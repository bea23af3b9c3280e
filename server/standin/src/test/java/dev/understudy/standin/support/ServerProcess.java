package dev.understudy.standin.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A stand-in in a separate process. It is configured by environment variables, and can be terminated or killed. */
public final class ServerProcess implements AutoCloseable {

    private static final String MAIN = "dev.understudy.standin.Main";

    private final Process process;
    private final BufferedReader output;
    private int port;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    /**
     * Starts a process, and does not wait until the server listens.
     *
     * @param directory the working directory, in which standard error is written to the file {@code log.txt}
     * @param environment the variables to set in addition to those of this process
     * @param arguments the arguments of the command line
     */
    public static ServerProcess launch(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        return launch(List.of(), MAIN, directory, environment, arguments);
    }

    private static ServerProcess launch(
            List<String> prefix, String mainClass, Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The verification of bytecode that javac has just written takes a fifth of a short program's time.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(directory.resolve("log.txt").toFile());
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    /** Starts a server with the test seed on the given database and a free port, and waits until it listens. */
    public static ServerProcess start(Path directory, String database) throws IOException {
        return start(List.of(), MAIN, directory, database);
    }

    /** Starts a server like the other {@code start}, with a class that calls the one of the command line. */
    public static ServerProcess start(Class<?> main, Path directory, String database) throws IOException {
        return start(List.of(), main.getName(), directory, database);
    }

    /** Starts a server like the other {@code start}, with a command to which its own command line is appended. */
    public static ServerProcess start(List<String> prefix, Path directory, String database) throws IOException {
        return start(prefix, MAIN, directory, database);
    }

    private static ServerProcess start(List<String> prefix, String mainClass, Path directory, String database)
            throws IOException {
        ServerProcess server = launch(
                prefix,
                mainClass,
                directory,
                Map.of(
                        "UNDERSTUDY_PORT",
                        "0",
                        "UNDERSTUDY_DATABASE",
                        database,
                        "UNDERSTUDY_SEED",
                        TestServer.seedFile().toString()));
        String line = server.readLine();
        if (line == null) {
            throw new IOException("The server did not start; see " + directory.resolve("log.txt"));
        }
        server.port = Integer.parseInt(line.replaceAll(".*:(\\d+)\\.", "$1"));
        return server;
    }

    /** Waits for the next line of standard output, and returns it; null at its end. */
    public String readLine() throws IOException {
        return output.readLine();
    }

    /** Returns the port on which the server listens. */
    public int port() {
        return port;
    }

    /** Returns the id of the process. */
    public long id() {
        return process.pid();
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Requests an orderly shutdown with SIGTERM, as {@code kill} does, and does not wait for it. */
    public void terminate() {
        process.destroy();
    }

    /** Waits at most one minute for the end of the process, and returns its exit status. */
    public int awaitExitStatus() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The server did not stop within one minute");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
