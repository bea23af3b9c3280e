package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that no schema from which a class is generated is a union. openapi-generator has removed unions with null. */
final class SupportedSchemas {

    private SupportedSchemas() {}

    @SuppressWarnings("rawtypes")
    static void check(OpenAPI contract) {
        Map<String, Schema> schemas = Optional.ofNullable(contract.getComponents())
                .map(Components::getSchemas)
                .orElse(Map.of());
        schemas.forEach(SupportedSchemas::check);
    }

    private static void check(String name, Schema<?> schema) {
        check(name, "oneOf", schema.getOneOf());
        check(name, "anyOf", schema.getAnyOf());
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(each -> check(name, each));
        }
    }

    private static void check(String name, String keyword, List<?> alternatives) {
        if (alternatives != null && !alternatives.isEmpty()) {
            throw new UnsupportedContractException(
                    "The schema '%s' is a union (%s), for which no client can be generated; replace it with an overlay, for example by one object with the properties of all alternatives."
                            .formatted(name, keyword));
        }
    }
}
