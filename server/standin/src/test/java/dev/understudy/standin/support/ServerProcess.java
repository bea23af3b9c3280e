package dev.understudy.standin.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with the settings in its environment; it can be killed as a machine would. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private int port;

    private ServerProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    /** A process with the given environment beside this one's, in the given directory. */
    public static ServerProcess launch(Path directory, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.understudy.standin.Main"))
                .directory(directory.toFile())
                .redirectError(directory.resolve("log.txt").toFile());
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    /** A server on the given database that answers, on a free port. */
    public static ServerProcess start(Path directory, String database) throws IOException {
        ServerProcess server = launch(
                directory,
                Map.of(
                        "UNDERSTUDY_PORT",
                        "0",
                        "UNDERSTUDY_DATABASE",
                        database,
                        "UNDERSTUDY_SEED",
                        TestServer.seed().toString()));
        String line = server.output.readLine();
        if (line == null) {
            throw new IOException("the server did not start; see " + directory.resolve("log.txt"));
        }
        server.port = Integer.parseInt(line.replaceAll(".*:(\\d+)\\.", "$1"));
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Ends it on the spot, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, as {@code kill} does. */
    public void terminate() {
        process.destroy();
    }

    /** How it ended; waits for that a minute at most. */
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the server does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
