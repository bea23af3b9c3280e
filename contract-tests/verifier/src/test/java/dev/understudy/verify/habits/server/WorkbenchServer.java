package dev.understudy.verify.habits.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Serves an endpoint on a free port of the loopback interface, one request at a time. */
public final class WorkbenchServer implements AutoCloseable {

    // A connection may end after any response (RFC 9112, section 9.6), so the server now and then ends one.
    private static final int RESPONSES_BETWEEN_CLOSURES = 17;

    private final HttpServer server;
    private final Endpoint endpoint;
    private int responses;

    public WorkbenchServer(Endpoint endpoint) {
        this.endpoint = endpoint;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        Response response = endpoint.respond(RequestReader.read(exchange));
        responses++;
        boolean keepsConnection = response.status() < 500 && responses % RESPONSES_BETWEEN_CLOSURES != 0;
        ResponseWriter.write(exchange, response, keepsConnection);
    }
}
