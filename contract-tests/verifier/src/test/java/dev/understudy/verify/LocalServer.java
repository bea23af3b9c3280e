package dev.understudy.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A server on a free port of the loopback interface. It passes one request at a time to its handler, and closes the
 * connection if the handler throws an exception.
 */
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final URI uri;

    private LocalServer(HttpServer server) {
        this.server = server;
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Starts a server that passes every request to the handler, whatever its path. */
    public static LocalServer start(HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", handler);
            server.start();
            return new LocalServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the base URI of the server, without a slash at the end. */
    public URI uri() {
        return uri;
    }

    /** Sends a response with this JSON, or without a body and {@code Content-Type} if the text is empty. */
    public static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        if (body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
