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
 * Words what fails outside of a wing's application: in the shape of the vendor whose path was asked, or, where the path
 * is nobody's, as a problem document (RFC 9457).
 */
final class ContainerRefusals implements ErrorPageGenerator {

    private static final String JSON = "application/json";

    private final List<OpenWing> wings;
    private final JsonMapper mapper = Json.mapper();

    ContainerRefusals(List<OpenWing> wings) {
        this.wings = List.copyOf(wings);
    }

    /** Answers a request that failed, unless an answer is already on its way. */
    void refuse(Failure failure, Request request, Response response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Worded worded = word(failure, head(request.getRequest()));
        response.reset();
        HttpCodec.date(response.getResponse());
        response.setStatus(worded.refusal().status());
        worded.refusal().headers().forEach(response::setHeader);
        response.setContentType(worded.mediaType());
        byte[] body = worded.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Heads the answer to what is no HTTP, and returns its body. */
    String refuseMalformed(HttpRequestPacket request, HttpResponsePacket response) {
        Worded worded = word(Failure.of(Failure.Kind.REQUEST_MALFORMED, "this is no HTTP/1.1"), head(request));
        HttpStatus.getHttpStatus(worded.refusal().status()).setValues(response);
        response.setContentType(worded.mediaType());
        return worded.body();
    }

    /** The page of an error that Grizzly itself answers with a status of its own; nothing if the caller has gone. */
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
        Worded worded = word(failure, head(request.getRequest()));
        worded.refusal().headers().forEach(request.getResponse()::setHeader);
        request.getResponse().setContentType(worded.mediaType());
        return worded.body();
    }

    private Worded word(Failure failure, RequestHead head) {
        Optional<Wing> wing = wings.stream()
                .filter(open -> open.owns(head.path()))
                .map(OpenWing::wing)
                .findFirst();
        OperationResponse refusal = wing.map(Wing::words).orElse(Nowhere.WORDS).word(failure, head);
        Answers.log(failure, head, refusal.status());
        return new Worded(
                refusal, wing.isPresent() ? JSON : Nowhere.MEDIA_TYPE, mapper.writeValueAsString(refusal.body()));
    }

    // Of a malformed request not even the path may have been understood.
    private static RequestHead head(HttpRequestPacket request) {
        return new RequestHead(
                request.getMethod().getMethodString(),
                Objects.requireNonNullElse(request.getRequestURI(), ""),
                request.getQueryString(),
                request::getHeader,
                RequestId.of(request.getHeader("traceparent")));
    }

    private record Worded(OperationResponse refusal, String mediaType, String body) {}
}
