package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads the body of a request once, strictly, and validates it against the contract.
 *
 * <p>For every API, the checks run in this order: media type, size, JSON, schema. It is the order of Fastify, the
 * framework that one of the vendors uses.
 */
final class BodyReader {

    /** The maximum size of a body in bytes: 1 MiB, Fastify's default. */
    private static final int MAX_BYTES = 1024 * 1024;

    private static final String JSON = "application/json";

    /** Returns a stage that completes with the request once its body, if the operation takes one, has been read. */
    CompletionStage<RequestContext> read(RequestContext request) {
        if (!request.operation().hasRequestBody()) {
            return CompletableFuture.completedFuture(request);
        }
        String mediaType = acceptedMediaType(request);
        requireAcceptedSize(request.head());
        return request.bodySource().collect(MAX_BYTES).thenApply(bytes -> {
            JsonNode body = parse(bytes, mediaType);
            validate(request.operation().jsonRequestSchema().orElseThrow(), body);
            return request.withBody(body);
        });
    }

    private static String acceptedMediaType(RequestContext request) {
        RequestHead head = request.head();
        String contentType = head.header("Content-Type");
        String mediaType = contentType == null ? "" : MediaType.essence(contentType);
        if (mediaType.isEmpty() && !mayHaveBody(head)) {
            throw Failure.of(Failure.Kind.BODY_MISSING, "the request has no body");
        }
        if (!mediaType.equals(JSON) && !request.api().definition().textTypes().contains(mediaType)) {
            throw Failure.of(Failure.Kind.MEDIA_TYPE_UNSUPPORTED, "the media type of the body is not " + JSON);
        }
        String coding = head.header("Content-Encoding");
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw Failure.of(Failure.Kind.MEDIA_TYPE_UNSUPPORTED, "the body has a content coding");
        }
        return mediaType;
    }

    private static boolean mayHaveBody(RequestHead head) {
        return contentLength(head) > 0 || head.header("Transfer-Encoding") != null;
    }

    // A body whose Content-Length is too large is rejected unread. Without a Content-Length, the bytes are counted
    // while they arrive.
    private static void requireAcceptedSize(RequestHead head) {
        if (contentLength(head) > MAX_BYTES) {
            throw Failure.of(Failure.Kind.BODY_TOO_LARGE, "the body is larger than " + MAX_BYTES + " bytes");
        }
    }

    // The HTTP server has already rejected a Content-Length that is not a number.
    private static long contentLength(RequestHead head) {
        String length = head.header("Content-Length");
        return length == null ? -1 : Long.parseLong(length);
    }

    private static JsonNode parse(byte[] bytes, String mediaType) {
        if (!mediaType.equals(JSON)) {
            return StringNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
        }
        if (bytes.length == 0) {
            throw Failure.of(Failure.Kind.BODY_EMPTY, "the body is empty");
        }
        try {
            return StrictJson.read(bytes);
        } catch (MalformedJsonException e) {
            throw Failure.of(Failure.Kind.JSON_MALFORMED, e.getMessage());
        }
    }

    private static void validate(CompiledSchema schema, JsonNode body) {
        List<SchemaFault> faults = schema.judge(body);
        if (!faults.isEmpty()) {
            throw Failure.schemaViolated(faults);
        }
    }
}
