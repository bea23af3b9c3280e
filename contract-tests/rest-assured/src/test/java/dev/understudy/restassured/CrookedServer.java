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
 * A server that answers every request with the same bytes, whatever they are. No HTTP library stands in between, since
 * every one of them refuses to tell some lie.
 */
final class CrookedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] answer;

    private CrookedServer(ServerSocket socket, byte[] answer) {
        this.socket = socket;
        this.answer = answer;
    }

    /** A server on a free port of this machine that answers like this. */
    static CrookedServer answering(byte[] answer) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            CrookedServer server = new CrookedServer(socket, answer);
            Thread thread = new Thread(server::serve, "crooked server");
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
            try (Socket caller = socket.accept()) {
                readRequest(new BufferedInputStream(caller.getInputStream()));
                OutputStream out = caller.getOutputStream();
                out.write(answer);
                out.flush();
            } catch (IOException hangUp) {
                // By the caller, or by the test that is over; either way there may be a next one to answer.
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

    /** An answer in the words of HTTP/1.1, its length added. */
    static byte[] http(String head, byte[] body) {
        byte[] lines = (head + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[lines.length + body.length];
        System.arraycopy(lines, 0, all, 0, lines.length);
        System.arraycopy(body, 0, all, lines.length, body.length);
        return all;
    }
}
