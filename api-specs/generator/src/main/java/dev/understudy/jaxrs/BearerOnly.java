package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Optional;

/** Checks that a contract requires a bearer token or nothing, because generated clients support nothing else. */
final class BearerOnly {

    private BearerOnly() {}

    static void check(OpenAPI contract) {
        Optional.ofNullable(contract.getComponents())
                .map(Components::getSecuritySchemes)
                .orElse(Map.of())
                .forEach(BearerOnly::check);
    }

    private static void check(String name, SecurityScheme scheme) {
        if (scheme.getType() != SecurityScheme.Type.HTTP || !"bearer".equalsIgnoreCase(scheme.getScheme())) {
            throw new UnsupportedContractException(
                    "The security scheme '%s' is not of type http with scheme bearer; clients can be generated for that only."
                            .formatted(name));
        }
    }
}
