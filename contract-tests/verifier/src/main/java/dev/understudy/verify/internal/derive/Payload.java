package dev.understudy.verify.internal.derive;

import dev.understudy.verify.exchange.Body;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request before it is sent.
 *
 * @param contentType its media type as the request says it; empty for none
 * @param bytes what is sent
 * @param value the value that the bytes hold; empty if they are no document, or not to be changed
 */
public record Payload(String contentType, Body bytes, Optional<JsonNode> value) {

    /** A value, written in a media type. */
    static Payload of(String contentType, JsonNode value) {
        return new Payload(contentType, BodyWriter.write(contentType, value), Optional.of(value));
    }

    /** Bytes that are no document. */
    static Payload raw(String contentType, Body bytes) {
        return new Payload(contentType, bytes, Optional.empty());
    }
}
