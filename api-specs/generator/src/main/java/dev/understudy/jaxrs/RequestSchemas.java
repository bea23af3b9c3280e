package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the schemas that the bodies of requests contain. */
final class RequestSchemas {

    private RequestSchemas() {}

    /** Returns the names of the components in requests of operations. */
    static Set<String> of(OpenAPI contract) {
        ReferencedSchemas schemas = new ReferencedSchemas(contract);
        contract.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .map(body -> ModelUtils.getReferencedRequestBody(contract, body))
                .map(RequestBody::getContent)
                .forEach(schemas::add);
        return schemas.names();
    }
}
