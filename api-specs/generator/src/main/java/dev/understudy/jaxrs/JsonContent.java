package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Optional;

/** The JSON among the media types of a body. Programs read bodies of other types as text. */
final class JsonContent {

    private JsonContent() {}

    /** Returns whether a media type is JSON, possibly in a form of its own such as {@code application/problem+json}. */
    static boolean isJson(String mediaType) {
        return mediaType.matches("(?i)application/(?:[^;]+\\+)?json(?:;.*)?");
    }

    /** Returns the schema of a body in JSON, or of any type; empty if there is no body, or none with a schema. */
    static Optional<Schema<?>> schema(Content content) {
        return first(content).map(each -> each.getValue().getSchema());
    }

    /** Returns the first media type with a schema that is JSON, or any type. */
    static Optional<Map.Entry<String, MediaType>> first(Content content) {
        return Optional.ofNullable(content).orElseGet(Content::new).entrySet().stream()
                .filter(each -> each.getKey().equals("*/*") || isJson(each.getKey()))
                .filter(each -> each.getValue().getSchema() != null)
                .findFirst();
    }
}
