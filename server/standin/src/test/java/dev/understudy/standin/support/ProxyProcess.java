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

    /**
     * Starts a proxy, and waits until it listens.
     *
     * @param directory the directory for its configuration and its log
     * @param command the command that runs it in the foreground; the name of the configuration file is appended
     * @param port the port on which it listens
     * @param configuration the contents of the configuration file
     */
    public ProxyProcess(Path directory, List<String> command, int port, String configuration)
            throws IOException, InterruptedException {
        this.port = port;
        log = directory.resolve("proxy.log");
        Path file = directory.resolve("proxy.conf");
        Files.writeString(file, configuration);
        List<String> complete = new ArrayList<>(command);
        complete.add(file.toString());
        process = new ProcessBuilder(complete)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitListening();
    }

    /** Returns the path of a program, or empty if it is not installed. */
    public static Optional<Path> find(String program) {
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

    /** Returns a port on which nothing listens. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
