package dev.understudy.runtime.http;

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
        if (encoded.body() != null) {
            response.setContentType(encoded.mediaType());
            response.setContentLength(encoded.body().length);
            if (!Method.HEAD.equals(request.getMethod())) {
                response.getOutputStream().write(encoded.body());
            }
        }
    }
}
