package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.internal.pipeline.EncodedResponse;
import java.io.IOException;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Sends responses through Grizzly. */
final class ResponseSender {

    private ResponseSender() {}

    /**
     * Sends a response. The response to HEAD has the header fields of the response to GET, but no body (RFC 9110,
     * section 9.3.2).
     */
    static void send(EncodedResponse encoded, Request request, Response response) throws IOException {
        response.setStatus(StatusLines.of(encoded.status()));
        encoded.headers().forEach(response::setHeader);
        if (encoded.stream() != null) {
            sendStream(encoded, request, response);
        } else if (encoded.body() != null) {
            response.setContentType(encoded.mediaType());
            response.setContentLength(encoded.body().length);
            if (!Method.HEAD.equals(request.getMethod())) {
                response.getOutputStream().write(encoded.body());
            }
        }
    }

    // If the stream fails, the client must not take what it has received for the complete body.
    private static void sendStream(EncodedResponse encoded, Request request, Response response) throws IOException {
        response.setContentType(encoded.mediaType());
        try {
            if (!Method.HEAD.equals(request.getMethod())) {
                encoded.stream().transferTo(response.getOutputStream());
            }
        } catch (IOException | RuntimeException e) {
            request.getContext().getConnection().closeSilently();
            throw e;
        }
    }
}
