package dev.understudy.runtime.http;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Operation;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.runtime.failure.Failure;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads the body of a request once, strictly, and validates it against the contract.
 *
 * <p>For every API, the checks run in this order: media type, size, JSON, schema. It is the order of Fastify, the
 * framework that one of the vendors uses.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
final class BodyValidationFilter implements ContainerRequestFilter {

    /** The maximum size of a body in bytes: 1 MiB, Fastify's default. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final String JSON = "application/json";

    private final Set<String> textTypes;
    private final DeadlineBodyReader reader;

    /**
     * Creates the filter of an API.
     *
     * @param textTypes the media types other than JSON that are accepted; such a body is validated as one JSON string
     * @param reader reads the bytes of a body within a time limit
     */
    BodyValidationFilter(Set<String> textTypes, DeadlineBodyReader reader) {
        this.textTypes = textTypes;
        this.reader = reader;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Operation operation = RequestContext.route(request).operation();
        if (operation.hasRequestBody()) {
            JsonNode body = read(request);
            validate(operation.jsonRequestSchema().orElseThrow(), body);
            RequestContext.body(request, body);
            // The media type has been checked. Jersey would parse Content-Type again, and return its own error response
            // for some values.
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, JSON);
        } else {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private JsonNode read(ContainerRequestContext request) {
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String mediaType = contentType == null ? "" : MediaType.essence(contentType);
        if (mediaType.isEmpty() && !mayHaveBody(request)) {
            throw Failure.of(Failure.Kind.BODY_MISSING, "the request has no body");
        }
        if (!mediaType.equals(JSON) && !textTypes.contains(mediaType)) {
            throw Failure.of(Failure.Kind.MEDIA_TYPE_UNSUPPORTED, "the media type of the body is not " + JSON);
        }
        byte[] bytes = readBytes(request);
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

    private static boolean mayHaveBody(ContainerRequestContext request) {
        return contentLength(request) > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    // Jersey's getLength() returns an int, which is too small for some lengths. Grizzly has already rejected a
    // Content-Length that is not a number.
    private static long contentLength(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    // A body whose Content-Length is too large is rejected unread. Without a Content-Length, the bytes are counted
    // while they are read.
    private byte[] readBytes(ContainerRequestContext request) {
        long length = contentLength(request);
        if (length > MAX_BYTES) {
            throw tooLarge();
        }
        byte[] bytes = reader.readUpTo(length < 0 ? MAX_BYTES + 1 : (int) length, request.getEntityStream());
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static Failure tooLarge() {
        return Failure.of(Failure.Kind.BODY_TOO_LARGE, "the body is larger than " + MAX_BYTES + " bytes");
    }

    private static void validate(CompiledSchema schema, JsonNode body) {
        List<SchemaFault> faults = schema.judge(body);
        if (!faults.isEmpty()) {
            throw Failure.schemaViolated(faults);
        }
    }
}
