package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the responses that a contract declares. */
final class DeclaredResponses {

    private DeclaredResponses() {}

    /** Returns the responses of all operations, without references. */
    static Stream<ApiResponse> of(OpenAPI contract) {
        return contract.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .map(Operation::getResponses)
                .flatMap(responses -> responses.values().stream())
                .map(response -> ModelUtils.getReferencedApiResponse(contract, response));
    }
}
