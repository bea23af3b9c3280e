package dev.understudy.runtime.http;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Operation;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.syntax.MalformedJson;
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
 * Reads a request's body once, strictly, and lets the contract judge it.
 *
 * <p>The order of its refusals is Fastify's, and both wings keep it: media type, size, JSON, schema.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION + 100)
final class ContractBody implements ContainerRequestFilter {

    /** The largest body that is read, in bytes: 1 MiB, Fastify's default. */
    static final int LIMIT = 1024 * 1024;

    private static final String JSON = "application/json";

    private final Set<String> textTypes;
    private final PatientRead read;

    /** With the media types that are read as one JSON string instead of being refused, and the patience for them all. */
    ContractBody(Set<String> textTypes, PatientRead read) {
        this.textTypes = textTypes;
        this.read = read;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Operation operation = Carried.route(request).operation();
        if (operation.takesBody()) {
            JsonNode body = read(request);
            judge(operation.jsonRequest().orElseThrow(), body);
            Carried.body(request, body);
            // What Jersey makes of the header is no longer of interest; some values it would refuse in its own way.
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, JSON);
        } else {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private JsonNode read(ContainerRequestContext request) {
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String mediaType = contentType == null ? "" : MediaType.essence(contentType);
        if (mediaType.isEmpty() && !mayHaveBody(request)) {
            throw Failure.of(Failure.Kind.BODY_MISSING, "no body was sent");
        }
        if (!mediaType.equals(JSON) && !textTypes.contains(mediaType)) {
            throw Failure.of(Failure.Kind.MEDIA_TYPE_UNSUPPORTED, "the body is not " + JSON);
        }
        byte[] bytes = bytes(request);
        if (!mediaType.equals(JSON)) {
            return StringNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
        }
        if (bytes.length == 0) {
            throw Failure.of(Failure.Kind.BODY_EMPTY, "the body is empty");
        }
        try {
            return StrictJson.read(bytes);
        } catch (MalformedJson e) {
            throw Failure.of(Failure.Kind.JSON_MALFORMED, e.getMessage());
        }
    }

    private static boolean mayHaveBody(ContainerRequestContext request) {
        return length(request) > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    // Jersey knows no length above that of an int. That it is a number, the codec has seen to.
    private static long length(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    // By the length that was announced, so that a body too large is refused unread; by count where none was.
    private byte[] bytes(ContainerRequestContext request) {
        long length = length(request);
        if (length > LIMIT) {
            throw tooLarge();
        }
        byte[] bytes = read.upTo(length < 0 ? LIMIT + 1 : (int) length, request.getEntityStream());
        if (bytes.length > LIMIT) {
            throw tooLarge();
        }
        return bytes;
    }

    private static Failure tooLarge() {
        return Failure.of(Failure.Kind.BODY_TOO_LARGE, "the body is larger than " + LIMIT + " bytes");
    }

    private static void judge(BodySchema schema, JsonNode body) {
        List<SchemaFault> faults = schema.judge(body);
        if (!faults.isEmpty()) {
            throw Failure.schemaBroken(faults);
        }
    }
}
