package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Adds the type of its values to an enum without one. Such an enum is also what openapi-generator makes of a union of
 * constants.
 */
final class EnumTypes {

    private EnumTypes() {}

    static void addTo(Schema<?> schema) {
        if (schema == null || schema.getEnum() == null || schema.getType() != null || schema.getTypes() != null) {
            return;
        }
        List<?> values = schema.getEnum().stream().filter(Objects::nonNull).toList();
        if (values.stream().allMatch(String.class::isInstance)) {
            setType(schema, "string");
        } else if (values.stream().allMatch(value -> value instanceof Integer || value instanceof Long)) {
            setType(schema, "integer");
        } else if (values.stream().allMatch(Number.class::isInstance)) {
            setType(schema, "number");
        } else {
            // Java has no enum for values of several types.
            schema.setEnum(null);
        }
    }

    private static void setType(Schema<?> schema, String type) {
        schema.setType(type);
        schema.setTypes(Set.of(type));
    }
}
