package dev.understudy.runtime.internal.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A response that is ready to be sent. */
public final class EncodedResponse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EncodedResponse.class);

    private final int status;
    private final Map<String, String> headers;
    private final String mediaType;
    private final byte[] body;
    private final InputStream stream;

    EncodedResponse(int status, Map<String, String> headers, String mediaType, byte[] body) {
        this(status, headers, mediaType, body, null);
    }

    private EncodedResponse(
            int status, Map<String, String> headers, String mediaType, byte[] body, InputStream stream) {
        this.status = status;
        this.headers = headers;
        this.mediaType = mediaType;
        this.body = body;
        this.stream = stream;
    }

    /** Returns a response whose body is read from a stream when it is sent. */
    static EncodedResponse of(int status, Map<String, String> headers, String mediaType, InputStream stream) {
        return new EncodedResponse(status, headers, mediaType, null, stream);
    }

    /** Returns this response with one more header field, or another value for it. */
    EncodedResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new EncodedResponse(status, more, mediaType, body, stream);
    }

    /** Closes the stream, if there is one, after the response was sent or if it is not sent. */
    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            LOG.debug("The stream of a response could not be closed.", e);
        }
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

    /** Returns the bytes of the body, or null if there is no body or it is a stream. The caller must not change them. */
    public byte[] body() {
        return body;
    }

    /** Returns the body as a stream, which {@link #close} closes, or null if there is no body or it is not a stream. */
    public InputStream stream() {
        return stream;
    }
}
