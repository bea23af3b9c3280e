package dev.understudy.standin.http.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A proxy in a separate process. */
final class ProxyProcess implements AutoCloseable {

    private static final int MAX_LOG = 2000;

    private final Process process;
    private final Path log;
    private final int port;

    /**
     * Starts a proxy on a free port, and waits until it listens.
     *
     * @param directory the directory for its configuration and its log
     * @param server the port of the server
     */
    ProxyProcess(Proxy proxy, Path directory, int server) throws IOException, InterruptedException {
        port = freePort();
        log = directory.resolve("proxy.log");
        Path configuration = directory.resolve("proxy.conf");
        Files.writeString(configuration, proxy.configuration(port, server, directory));
        process = new ProcessBuilder(proxy.command(configuration))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitListening();
    }

    int port() {
        return port;
    }

    /** Returns the end of what the proxy has written to its standard output and standard error. */
    String log() throws IOException {
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
