package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Collects the names of the components that schemas consist of, however deep. */
final class ReferencedSchemas {

    private final OpenAPI contract;
    private final Set<String> names = new HashSet<>();

    ReferencedSchemas(OpenAPI contract) {
        this.contract = contract;
    }

    Set<String> names() {
        return names;
    }

    /** Adds the schemas of a body; nothing if there is none. */
    void add(Content content) {
        if (content != null) {
            content.values().forEach(mediaType -> add(mediaType.getSchema()));
        }
    }

    @SuppressWarnings("rawtypes") // The library returns raw types.
    private void add(Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = ModelUtils.getSimpleRef(schema.get$ref());
            if (names.add(name)) {
                add(ModelUtils.getSchema(contract, name));
            }
        }
        Stream.Builder<Collection<Schema>> parts = Stream.builder();
        parts.add(schema.getAllOf()).add(schema.getAnyOf()).add(schema.getOneOf());
        if (schema.getProperties() != null) {
            parts.add(schema.getProperties().values());
        }
        parts.build().filter(Objects::nonNull).flatMap(Collection::stream).forEach(this::add);
        add(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> additional) {
            add(additional);
        }
    }
}
