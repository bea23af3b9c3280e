package dev.understudy.verify.habits.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Writes a response to the connection. */
final class ResponseWriter {

    private ResponseWriter() {}

    /**
     * Writes a response.
     *
     * @param keepsConnection whether the connection can be used again
     * @throws IOException also to make the server close the connection, which it does in no other way without notice
     */
    static void write(HttpExchange exchange, Response response, boolean keepsConnection) throws IOException {
        if (response.status() == 0) {
            throw new IOException("The connection is closed without a response.");
        }
        byte[] body = response.body();
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        if (body.length > 0 && acceptsGzip(exchange) && !response.headers().containsKey("Content-Encoding")) {
            body = compressed(body);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        }
        boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        }
        if (!keepsConnection) {
            throw new IOException("The connection is closed after the response.");
        }
        exchange.close();
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
