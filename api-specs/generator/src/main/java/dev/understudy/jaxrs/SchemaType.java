package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;

/** The type, in JSON Schema, of a schema without a name. */
final class SchemaType {

    private SchemaType() {}

    /** Returns the schema of the values of an object that is a map; empty if they may be anything. */
    static Optional<Schema<?>> ofMapValues(Schema<?> schema) {
        return schema.getAdditionalProperties() instanceof Schema<?> values && values.getBooleanSchemaValue() == null
                ? Optional.of(values)
                : Optional.empty();
    }

    /** Returns the only type besides null; "any" if the schema does not limit the type. */
    static String of(Schema<?> schema) {
        List<String> types = NamedSchemas.types(schema).stream()
                .filter(type -> !type.equals("null"))
                .toList();
        if (types.size() > 1 || !NamedSchemas.alternatives(schema).isEmpty() || schema.getProperties() != null) {
            throw new IllegalArgumentException(
                    "The client cannot be generated for several types, oneOf, anyOf, allOf and objects without a name: "
                            + NamedSchemas.summary(schema));
        }
        if (types.isEmpty()) {
            return ListedValues.typeName(schema).orElse("any");
        }
        if (types.get(0).equals("array") && schema.getItems() == null) {
            throw new IllegalArgumentException("An array has no items: " + NamedSchemas.summary(schema));
        }
        return types.get(0);
    }
}
