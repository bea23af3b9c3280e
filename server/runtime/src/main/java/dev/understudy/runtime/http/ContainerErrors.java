package dev.understudy.runtime.http;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Formats failures that occur outside of a Jersey application: in the error format of the API that owns the path or, if
 * no API owns it, as a problem document (RFC 9457).
 */
final class ContainerErrors implements ErrorPageGenerator {

    private static final String JSON = "application/json";

    private final List<DeployedApi> apis;
    private final JsonMapper mapper = Json.mapper();

    ContainerErrors(List<DeployedApi> apis) {
        this.apis = List.copyOf(apis);
    }

    /** Sends the error response to a failed request, unless another response is already committed. */
    void sendError(Failure failure, Request request, Response response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        FormattedError formatted = format(failure, head(request.getRequest()));
        response.reset();
        StrictHttpFilter.setDate(response.getResponse());
        response.setStatus(formatted.error().status());
        formatted.error().headers().forEach(response::setHeader);
        response.setContentType(formatted.mediaType());
        byte[] body = formatted.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Sets status and media type of the error response to a request that is not valid HTTP, and returns the body. */
    String formatMalformed(HttpRequestPacket request, HttpResponsePacket response) {
        FormattedError formatted =
                format(Failure.of(Failure.Kind.REQUEST_MALFORMED, "the request is not valid HTTP/1.1"), head(request));
        HttpStatus.getHttpStatus(formatted.error().status()).setValues(response);
        response.setContentType(formatted.mediaType());
        return formatted.body();
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
                ? Failure.of(Failure.Kind.OVERLOADED, description)
                : status < 500
                        ? Failure.of(Failure.Kind.REQUEST_MALFORMED, description)
                        : Failure.unexpected(exception);
        FormattedError formatted = format(failure, head(request.getRequest()));
        formatted.error().headers().forEach(request.getResponse()::setHeader);
        request.getResponse().setContentType(formatted.mediaType());
        return formatted.body();
    }

    private FormattedError format(Failure failure, RequestHead head) {
        Optional<ApiDefinition> api = apis.stream()
                .filter(deployed -> deployed.owns(head.path()))
                .map(DeployedApi::api)
                .findFirst();
        OperationResponse error = api.map(ApiDefinition::errorFormat)
                .orElse(UnknownPathErrors.FORMAT)
                .format(failure, head);
        ResponseWriter.log(failure, head, error.status());
        return new FormattedError(
                error, api.isPresent() ? JSON : UnknownPathErrors.MEDIA_TYPE, mapper.writeValueAsString(error.body()));
    }

    // A malformed request may not even have a path.
    private static RequestHead head(HttpRequestPacket request) {
        return new RequestHead(
                request.getMethod().getMethodString(),
                Objects.requireNonNullElse(request.getRequestURI(), ""),
                request.getQueryString(),
                request::getHeader,
                RequestIds.of(request.getHeader("traceparent")));
    }

    private record FormattedError(OperationResponse error, String mediaType, String body) {}
}
