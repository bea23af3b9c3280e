package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The JSON among the media types of a body. Programs read bodies of other types as text. */
final class JsonContent {

    private JsonContent() {}

    /** Returns the schema of a body in JSON, or of any type; empty if there is no body, or none with a schema. */
    static Optional<Schema<?>> schema(Content content) {
        return Optional.ofNullable(content).orElseGet(Content::new).entrySet().stream()
                .filter(each -> each.getKey().matches("(?i)\\*/\\*|application/(?:[^;]+\\+)?json(?:;.*)?"))
                .map(Map.Entry::getValue)
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .<Schema<?>>map(schema -> schema)
                .findFirst();
    }
}
