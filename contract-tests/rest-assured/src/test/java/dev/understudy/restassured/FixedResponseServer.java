package dev.understudy.restassured;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server that returns the same bytes for every request. It uses plain sockets, because HTTP libraries refuse to send
 * invalid responses.
 */
final class FixedResponseServer implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] response;

    private FixedResponseServer(ServerSocket socket, byte[] response) {
        this.socket = socket;
        this.response = response;
    }

    /** Starts a server that returns the given bytes, on a free port of the loopback interface. */
    static FixedResponseServer returning(byte[] response) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            FixedResponseServer server = new FixedResponseServer(socket, response);
            Thread thread = new Thread(server::serve, "fixed-response server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                readRequest(new BufferedInputStream(connection.getInputStream()));
                OutputStream out = connection.getOutputStream();
                out.write(response);
                out.flush();
            } catch (IOException closed) {
                // The client closed the connection, or the test closed the server. The latter ends the loop.
            }
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        for (String line : head.toString().split("\r\n", -1)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                in.readNBytes(Integer.parseInt(line.substring(15).strip()));
            }
        }
    }

    /** Returns the bytes of an HTTP/1.1 response. Adds Content-Length and {@code Connection: close} to the head. */
    static byte[] httpResponse(String head, byte[] body) {
        byte[] headBytes = (head + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(body, 0, all, headBytes.length, body.length);
        return all;
    }
}
