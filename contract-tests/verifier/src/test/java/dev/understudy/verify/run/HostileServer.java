package dev.understudy.verify.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that responds in the same faulty way on every connection, and then closes the connection. */
final class HostileServer implements AutoCloseable {

    /** Writes the response after the header section of a request has been read. */
    @FunctionalInterface
    interface ConnectionHandler {

        void respond(OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConnectionHandler handler;

    HostileServer(ConnectionHandler handler) {
        this.handler = handler;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // The socket is closed because the test is over.
            return;
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            readHeaderSection(connection.getInputStream());
            handler.respond(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (Exception e) {
            // The verifier has closed the connection, or the test is over.
            return;
        }
    }

    private static void readHeaderSection(InputStream in) throws IOException {
        int matched = 0;
        while (matched < 4) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
    }
}
