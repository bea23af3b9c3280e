package dev.understudy.verify.habits.server;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.verify.LocalServer;
import java.io.IOException;
import java.net.URI;

/** Serves an endpoint on a free port of the loopback interface, one request at a time. */
public final class WorkbenchServer implements AutoCloseable {

    // A connection may end after any response (RFC 9112, section 9.6), so the server now and then ends one.
    private static final int RESPONSES_BETWEEN_CLOSURES = 17;

    private final LocalServer server;
    private final Endpoint endpoint;
    private int responses;

    public WorkbenchServer(Endpoint endpoint) {
        this.endpoint = endpoint;
        server = LocalServer.start(this::handle);
    }

    public URI uri() {
        return server.uri();
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        Response response = endpoint.respond(RequestReader.read(exchange));
        responses++;
        boolean keepsConnection = response.status() < 500 && responses % RESPONSES_BETWEEN_CLOSURES != 0;
        ResponseWriter.write(exchange, response, keepsConnection);
    }
}
