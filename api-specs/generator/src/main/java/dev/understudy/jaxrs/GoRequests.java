package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;

/**
 * Describes to the templates how programs write requests: by methods that stay the same if a property or a parameter need no
 * longer be present, or may be null. Such a change adds a method at most.
 */
final class GoRequests {

    private final GoTypes types;
    private final Set<String> inRequests;
    private final Set<String> inResponses;

    GoRequests(OpenAPI contract, GoTypes types) {
        this.types = types;
        this.inRequests = RequestSchemas.of(contract);
        this.inResponses = ResponseSchemas.of(contract);
    }

    /**
     * Adds whether programs read and write values of a type. A type without a use may get either one later, so it has
     * nothing that the type of a request has not.
     */
    void describe(CodegenModel model, String component) {
        model.vendorExtensions.put("x-read", inResponses.contains(component));
        model.vendorExtensions.put("x-written", inRequests.contains(component) || !inResponses.contains(component));
    }

    /** Returns what sets a parameter, which is text in requests, so it cannot be null. */
    Map<String, Object> parameter(String field, Schema<?> schema) {
        return Map.of("name", "With" + field, "type", types.typeWithoutAnyNull(schema), "methods", "With" + field);
    }

    /** Returns what sets a property or a body, and the types that it accepts. */
    Map<String, Object> setter(String field, Schema<?> schema, boolean required) {
        boolean nullable = types.isNullable(schema);
        String type = types.typeWithoutNull(schema);
        String plain = types.typeWithoutAnyNull(schema);
        Map<String, Object> setter = new HashMap<>();
        setter.put("name", "With" + field);
        setter.put("type", plain);
        if (!plain.equals(type)) {
            setter.put("nullableParts", type);
        }
        if (nullable) {
            setter.put("nullType", type);
        }
        setter.put("allowsNull", nullable || type.equals("any"));
        setter.put("value", nullable ? "NullableOf(value)" : required ? "value" : "OptionalOf(value)");
        setter.put("methods", "With" + field + (nullable ? " or With" + field + "Null" : ""));
        return setter;
    }
}
