package dev.understudy.contract.internal.schema;

import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a document that a text holds. */
final class EncodedContent {

    private EncodedContent() {}

    /** Whether documents of a media type are JSON. */
    static boolean isJson(String mediaType) {
        return MediaType.isJson(MediaType.essence(mediaType));
    }

    /** The JSON that a text holds in an encoding; empty if it holds none. */
    static Optional<JsonNode> json(String text, Encoding encoding) {
        try {
            return Optional.of(StrictJson.mapper().readTree(new String(encoding.decode(text), StandardCharsets.UTF_8)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
