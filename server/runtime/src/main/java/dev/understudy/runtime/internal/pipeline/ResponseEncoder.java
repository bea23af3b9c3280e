package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.syntax.MediaType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts responses to bytes. A body of a JSON media type is written as JSON, a text in its charset, and a stream is
 * passed on.
 */
public final class ResponseEncoder {

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BYTES = "application/octet-stream";

    private final JsonMapper mapper;
    private final String responseType;

    private ResponseEncoder(JsonMapper mapper, String responseType) {
        this.mapper = mapper;
        this.responseType = responseType;
    }

    /** Returns the encoder of an API. */
    static ResponseEncoder of(JsonMapper mapper, String responseType) {
        return new ResponseEncoder(mapper, responseType);
    }

    /** Returns an encoder without settings of an API. */
    static ResponseEncoder of(String responseType) {
        return new ResponseEncoder(Json.mapper(Optional.empty(), Optional.empty()), responseType);
    }

    EncodedResponse encode(OperationResponse response) {
        Object body = response.body();
        if (body == null) {
            return new EncodedResponse(response.status(), response.headers(), null, null);
        }
        String declared = response.mediaType() == null ? JSON : response.mediaType();
        String mediaType = declared.equals(JSON) ? responseType : declared;
        if (mediaType.contains("*")) {
            mediaType = chosen(body, mediaType);
        }
        if (body instanceof InputStream stream) {
            return EncodedResponse.of(response.status(), response.headers(), mediaType, stream);
        }
        return new EncodedResponse(response.status(), response.headers(), mediaType, bytes(body, mediaType));
    }

    // A response has a media type, not a range.
    private static String chosen(Object body, String range) {
        if (body instanceof InputStream || body instanceof byte[]) {
            return BYTES;
        }
        return body instanceof String && !range.endsWith("+json") ? TEXT : JSON;
    }

    private byte[] bytes(Object body, String mediaType) {
        if (MediaType.isJson(MediaType.essence(mediaType))) {
            return mapper.writeValueAsBytes(body);
        }
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        if (body instanceof String text) {
            return text.getBytes(MediaType.of(mediaType).map(Charsets::of).orElse(StandardCharsets.UTF_8));
        }
        throw new IllegalStateException("A body of type " + body.getClass().getName() + " cannot be written as "
                + mediaType + "; it must be a String or an InputStream");
    }
}
