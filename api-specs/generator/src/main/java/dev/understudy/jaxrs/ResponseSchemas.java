package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the schemas that responses contain. */
final class ResponseSchemas {

    private ResponseSchemas() {}

    /** Returns the names of the components in responses of operations. */
    static Set<String> of(OpenAPI contract) {
        ReferencedSchemas schemas = new ReferencedSchemas(contract);
        contract.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .map(Operation::getResponses)
                .flatMap(responses -> responses.values().stream())
                .map(response -> ModelUtils.getReferencedApiResponse(contract, response))
                .map(ApiResponse::getContent)
                .forEach(schemas::add);
        return schemas.names();
    }
}
