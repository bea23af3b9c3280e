package dev.understudy.contract.internal.schema;

import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JSON documents that are embedded in strings. */
final class EncodedContent {

    private EncodedContent() {}

    static boolean isJson(String mediaType) {
        return MediaType.isJson(MediaType.essence(mediaType));
    }

    /** Decodes a string and returns the JSON document that it contains; empty if it does not contain one. */
    static Optional<JsonNode> json(String text, Encoding encoding) {
        try {
            return Optional.of(StrictJson.mapper().readTree(new String(encoding.decode(text), StandardCharsets.UTF_8)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
