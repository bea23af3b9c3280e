package dev.understudy.runtime.internal.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;

/** A response that is ready to be sent. */
public final class EncodedResponse {

    private final int status;
    private final Map<String, String> headers;
    private final String mediaType;
    private final byte[] body;

    EncodedResponse(int status, Map<String, String> headers, String mediaType, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.mediaType = mediaType;
        this.body = body;
    }

    /** Returns this response with one more header field, or another value for it. */
    EncodedResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new EncodedResponse(status, more, mediaType, body);
    }

    /** Returns the HTTP status code. */
    public int status() {
        return status;
    }

    /** Returns the header fields by name, except for those that describe the body. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the media type of the body, or null if there is no body. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the bytes of the body, or null if there is no body. The caller must not change them. */
    public byte[] body() {
        return body;
    }
}
