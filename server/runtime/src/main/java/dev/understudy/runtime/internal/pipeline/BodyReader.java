package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Content;
import dev.understudy.contract.RequestBody;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.ApiDefinition.Option;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the body of a request once, strictly, and validates it against the contract.
 *
 * <p>For every API, the checks run in this order: media type, size, JSON, schema. It is the order of Fastify, a widely
 * used framework.
 */
final class BodyReader {

    private static final MediaType BYTES = new MediaType("application", "octet-stream", Map.of());

    /** Returns a stage that completes with the request once its body, if the operation takes one, has been read. */
    CompletionStage<RequestContext> read(RequestContext request) {
        Optional<RequestBody> declared = request.operation().requestBody();
        if (declared.isEmpty() || declared.get().contents().isEmpty()) {
            return CompletableFuture.completedFuture(request);
        }
        ApiDefinition api = request.api().definition();
        boolean optional = !declared.get().required() && !api.has(Option.REQUIRE_BODIES);
        if (optional && !mayHaveBody(request.head())) {
            return CompletableFuture.completedFuture(request);
        }
        Accepted accepted = accepted(request.head(), declared.get(), api);
        requireAcceptedSize(request.head(), api.bodyLimit());
        return request.bodySource().collect(api.bodyLimit()).thenApply(bytes -> {
            if (optional && bytes.length == 0) {
                return request;
            }
            return request.withContent(new RequestContent(
                    accepted.sent(),
                    accepted.content(),
                    bytes,
                    BodyParser.parse(accepted.content(), accepted.sent(), bytes)));
        });
    }

    private record Accepted(MediaType sent, Content content) {}

    private static Accepted accepted(RequestHead head, RequestBody declared, ApiDefinition api) {
        String contentType = head.header("Content-Type");
        boolean isMissing = contentType == null || contentType.isBlank();
        if (isMissing && !mayHaveBody(head)) {
            throw Failure.of(StandardFailure.BODY_MISSING, "the request has no body");
        }
        MediaType sent = isMissing ? BYTES : mediaType(contentType);
        Content content = declared.contents()
                .covering(sent)
                .or(() -> asText(sent, declared, api))
                .orElseThrow(() -> Failure.of(
                        StandardFailure.MEDIA_TYPE_UNSUPPORTED,
                        "the media type of the body is not "
                                + String.join(" or ", declared.contents().mediaTypes())));
        String coding = head.header("Content-Encoding");
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw Failure.of(StandardFailure.MEDIA_TYPE_UNSUPPORTED, "the body has a content coding");
        }
        return new Accepted(sent, content);
    }

    // The schema of the first content judges the text.
    private static Optional<Content> asText(MediaType sent, RequestBody declared, ApiDefinition api) {
        return api.textTypes().contains(sent.type() + "/" + sent.subtype())
                ? Optional.of(declared.contents().all().get(0))
                : Optional.empty();
    }

    // Malformed parameters do not change what the type and subtype mean.
    private static MediaType mediaType(String contentType) {
        return MediaType.of(contentType)
                .or(() -> MediaType.of(MediaType.essence(contentType)))
                .orElseThrow(() ->
                        Failure.of(StandardFailure.MEDIA_TYPE_UNSUPPORTED, "the Content-Type is not a media type"));
    }

    private static boolean mayHaveBody(RequestHead head) {
        return contentLength(head) > 0 || head.header("Transfer-Encoding") != null;
    }

    // A body whose Content-Length is too large is rejected unread. Without a Content-Length, the bytes are counted
    // while they arrive.
    private static void requireAcceptedSize(RequestHead head, int maximum) {
        if (contentLength(head) > maximum) {
            throw Failure.of(StandardFailure.BODY_TOO_LARGE, "the body is larger than " + maximum + " bytes");
        }
    }

    // The HTTP server has already rejected a Content-Length that is not a number.
    private static long contentLength(RequestHead head) {
        String length = head.header("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }
}
