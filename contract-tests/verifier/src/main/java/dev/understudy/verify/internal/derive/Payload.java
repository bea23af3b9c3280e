package dev.understudy.verify.internal.derive;

import dev.understudy.verify.exchange.Body;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The body of a request before it is sent.
 *
 * @param contentType the value of the Content-Type field; empty for none
 * @param bytes the bytes to send
 * @param value the value that the bytes encode; empty if the bytes must be sent as they are, such as malformed JSON
 */
public record Payload(String contentType, Body bytes, Optional<JsonNode> value) {

    /** Returns a payload with a value, serialised in a media type. */
    static Payload of(String contentType, JsonNode value) {
        return new Payload(contentType, BodyWriter.write(contentType, value), Optional.of(value));
    }

    /** Returns a payload whose bytes must be sent as they are. */
    static Payload raw(String contentType, Body bytes) {
        return new Payload(contentType, bytes, Optional.empty());
    }
}
