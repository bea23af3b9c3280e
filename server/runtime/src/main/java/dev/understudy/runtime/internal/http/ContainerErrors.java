package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.runtime.internal.pipeline.EncodedResponse;
import dev.understudy.runtime.internal.pipeline.ErrorResponses;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;

/** Formats the errors that Grizzly itself detects before or after a request passes through the pipeline. */
final class ContainerErrors implements ErrorPageGenerator {

    private final ErrorResponses errors;

    ContainerErrors(ErrorResponses errors) {
        this.errors = errors;
    }

    /** Sets status and header fields of the error response to a request that is not valid HTTP, and returns the body. */
    String formatMalformed(Failure failure, HttpRequestPacket request, HttpResponsePacket response) {
        EncodedResponse error = errors.of(failure, RequestHeads.of(request));
        StatusLines.of(error.status()).setValues(response);
        error.headers().forEach(response::setHeader);
        response.setContentType(error.mediaType());
        return text(error);
    }

    /**
     * Returns the body of an error response whose status Grizzly itself has chosen; empty if the client has
     * disconnected.
     */
    @Override
    public String generate(Request request, int status, String reason, String description, Throwable exception) {
        if (!request.getContext().getConnection().isOpen()) {
            return "";
        }
        Failure failure = status == 503
                ? Failure.of(StandardFailure.OVERLOADED, description)
                : status < 500
                        ? Failure.of(StandardFailure.REQUEST_MALFORMED, description)
                        : Failure.unexpected(exception);
        EncodedResponse error = errors.of(failure, RequestHeads.of(request.getRequest()));
        error.headers().forEach(request.getResponse()::setHeader);
        request.getResponse().setContentType(error.mediaType());
        return text(error);
    }

    private static String text(EncodedResponse error) {
        return error.body() == null ? "" : new String(error.body(), StandardCharsets.UTF_8);
    }
}
