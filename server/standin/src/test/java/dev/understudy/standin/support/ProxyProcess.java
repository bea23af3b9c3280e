package dev.understudy.standin.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A reverse proxy in a separate process. */
public final class ProxyProcess implements AutoCloseable {

    private static final int MAX_LOG = 2000;

    private final Process process;
    private final Path log;
    private final int port;

    private ProxyProcess(Path directory, List<String> command, int port) throws IOException, InterruptedException {
        this.port = port;
        log = directory.resolve("proxy.log");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitListening();
    }

    /**
     * Starts a proxy on a free port, and waits until it listens.
     *
     * @param directory the directory for its configuration and its log
     */
    public static ProxyProcess start(Program program, Path directory, Configuration configuration)
            throws IOException, InterruptedException {
        int port = freePort();
        Path file = directory.resolve("proxy.conf");
        Files.writeString(file, configuration.text(port));
        return new ProxyProcess(directory, program.command(file), port);
    }

    /** Writes the configuration of a proxy. */
    @FunctionalInterface
    public interface Configuration {

        /**
         * Returns the contents of the configuration file.
         *
         * @param port the port on which the proxy must listen
         */
        String text(int port) throws IOException;
    }

    /** A program that is a reverse proxy. */
    public enum Program {
        /** nginx. */
        NGINX("nginx", "-e stderr -c"),
        /** HAProxy. */
        HAPROXY("haproxy", "-db -f");

        private final String executable;
        private final String options;

        // The options run it in the foreground, with the configuration file that follows them.
        Program(String executable, String options) {
            this.executable = executable;
            this.options = options;
        }

        public boolean isInstalled() {
            return find(executable).isPresent();
        }

        private List<String> command(Path configuration) {
            List<String> command = new ArrayList<>();
            command.add(find(executable).orElseThrow().toString());
            command.addAll(List.of(options.split(" ", -1)));
            command.add(configuration.toString());
            return command;
        }
    }

    private static Optional<Path> find(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns the port on which the proxy listens. */
    public int port() {
        return port;
    }

    /** Returns the end of what the proxy has written to its standard output and standard error. */
    public String log() throws IOException {
        String text = Files.readString(log, ISO_8859_1);
        return text.substring(Math.max(0, text.length() - MAX_LOG));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitListening() throws IOException, InterruptedException {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(20);
                if (!process.isAlive()) {
                    throw new IOException("The proxy did not start: " + log(), e);
                }
            }
        }
    }

    // Nothing listens on the port.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
