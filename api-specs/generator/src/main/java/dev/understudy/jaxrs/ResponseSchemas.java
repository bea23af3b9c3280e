package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the schemas that responses contain. */
final class ResponseSchemas {

    private final OpenAPI contract;
    private final Set<String> names = new HashSet<>();

    private ResponseSchemas(OpenAPI contract) {
        this.contract = contract;
    }

    /** Returns the names of the components in responses of operations. */
    static Set<String> of(OpenAPI contract) {
        ResponseSchemas schemas = new ResponseSchemas(contract);
        contract.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .map(Operation::getResponses)
                .flatMap(responses -> responses.values().stream())
                .map(response -> ModelUtils.getReferencedApiResponse(contract, response))
                .map(ApiResponse::getContent)
                .filter(Objects::nonNull)
                .flatMap(content -> content.values().stream())
                .forEach(mediaType -> schemas.add(mediaType.getSchema()));
        return schemas.names;
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
