package dev.understudy.standin.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** A connection on which every byte is one's own, read and written as ISO 8859-1. */
public final class RawConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Socket socket;

    /** To a server on this machine. */
    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
    }

    /** Sends one request and reads until the server closes the connection. */
    public static String exchange(int port, String request) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(request);
            return connection.readToEnd();
        }
    }

    /** Gets a target as it is written. */
    public static String get(int port, String target, String key) throws IOException {
        return exchange(port, head("GET", target, key) + "\r\n");
    }

    /** A request line and the headers that every request of the tests has, still open to more. */
    public static String head(String method, String target, String key) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + key + "\r\n";
    }

    /** Sends what is given at once. */
    public void send(String text) throws IOException {
        send(text.getBytes(ISO_8859_1));
    }

    /** As above, bytes. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Breaks the connection off, so that what the server still writes is refused. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Everything until the server closes the connection. */
    public String readToEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** One answer with a body of an announced length; the connection stays as it is. */
    public String readAnswer() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream stream = socket.getInputStream();
        while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("the server closed the connection after: " + read.toString(ISO_8859_1));
            }
            read.write(next);
        }
        String head = read.toString(ISO_8859_1);
        int length = head.contains("Content-Length: ")
                ? Integer.parseInt(head.replaceAll("(?s).*Content-Length: (\\d+).*", "$1"))
                : 0;
        return head + new String(stream.readNBytes(length), ISO_8859_1);
    }

    /** Whether the server has begun to answer. */
    public boolean hasAnswer() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
