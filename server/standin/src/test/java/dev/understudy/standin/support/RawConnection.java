package dev.understudy.standin.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection on which the test controls every byte. Text is sent and received as ISO 8859-1. */
public final class RawConnection implements AutoCloseable {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

    private final Socket socket;

    /** Connects to a server on this machine. */
    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) READ_TIMEOUT.toMillis());
        socket.setTcpNoDelay(true);
    }

    /** Sends one request, and returns everything that the server sends until it closes the connection. */
    public static String exchange(int port, String request) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(request);
            return connection.readToEnd();
        }
    }

    /** Sends a GET whose request target is exactly the given text, and returns the response. */
    public static String get(int port, String target, String key) throws IOException {
        return exchange(port, head("GET", target, key) + "\r\n");
    }

    /**
     * Returns a request line and the header fields {@code Host}, {@code Connection: close} and {@code Authorization},
     * without the empty line that ends the head.
     */
    public static String head(String method, String target, String key) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + key + "\r\n";
    }

    /** Sends a text immediately, without buffering it. */
    public void send(String text) throws IOException {
        send(text.getBytes(ISO_8859_1));
    }

    /** Sends bytes immediately, without buffering them. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Closes the client's side of the connection, so that nothing more can be sent. */
    public void closeOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Resets the connection, so that the server cannot write to it any more. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Returns everything that the server sends until it closes the connection. */
    public String readToEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    /** Returns everything that the server sends until it closes or resets the connection. */
    public String readToEndOrReset() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(read);
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("The connection was not closed after: " + read.toString(ISO_8859_1), e);
        } catch (IOException e) {
            // The server has reset the connection.
        }
        return read.toString(ISO_8859_1);
    }

    /** Reads one response with as much body as its Content-Length says, and leaves the connection open. */
    public String readResponse() throws IOException {
        String head = readHead();
        Matcher field = CONTENT_LENGTH.matcher(head);
        int length = field.find() ? Integer.parseInt(field.group(1)) : 0;
        return head + new String(socket.getInputStream().readNBytes(length), ISO_8859_1);
    }

    /** Reads the status line and the header fields of one response. */
    public String readHead() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream stream = socket.getInputStream();
        while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("The server closed the connection after: " + read.toString(ISO_8859_1));
            }
            read.write(next);
        }
        return read.toString(ISO_8859_1);
    }

    /** Returns whether a response has begun to arrive. */
    public boolean hasResponse() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
