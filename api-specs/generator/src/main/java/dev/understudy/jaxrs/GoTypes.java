package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.function.Function;

/** Writes schemas as types of Go. */
final class GoTypes {

    private final NamedSchemas schemas;

    GoTypes(NamedSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Returns the type of the values that a schema allows.
     *
     * @throws IllegalArgumentException if the schema has a keyword that is not supported
     */
    String type(Schema<?> schema) {
        return schemas.isNullable(schema) ? "Nullable[" + typeWithoutNull(schema) + "]" : typeWithoutNull(schema);
    }

    /** Returns the type of a property or a parameter, which may be absent unless it is required. */
    String type(Schema<?> schema, boolean required) {
        return required || schemas.isNullable(schema) ? type(schema) : "Optional[" + type(schema) + "]";
    }

    /** Returns the values of an enum as literals. Programs may have to send one of them, and can receive others. */
    List<String> values(Schema<?> schema) {
        return ListedValues.of(schemas.resolve(schema))
                .map(value -> value instanceof Number || value instanceof Boolean
                        ? value.toString()
                        : GoNames.quote(value.toString()))
                .toList();
    }

    /** Returns whether a schema allows null. */
    boolean isNullable(Schema<?> schema) {
        return schemas.isNullable(schema);
    }

    /** Returns the type of the values besides null. */
    String typeWithoutNull(Schema<?> schema) {
        return typeWithoutNull(schema, this::type);
    }

    /** Returns the type of the values without null in place of themselves or of elements of arrays and maps. */
    String typeWithoutAnyNull(Schema<?> schema) {
        return typeWithoutNull(schema, this::typeWithoutAnyNull);
    }

    private String typeWithoutNull(Schema<?> schema, Function<Schema<?>, String> part) {
        return schemas.reference(schema).orElseGet(() -> unnamed(schemas.resolve(schema), part));
    }

    /** Returns a type that consists of types with names and of Go's own types. */
    String unnamed(Schema<?> schema) {
        return unnamed(schema, this::type);
    }

    private static String unnamed(Schema<?> schema, Function<Schema<?>, String> part) {
        return switch (SchemaType.of(schema)) {
            case "any" -> "any";
            case "array" -> "[]" + part.apply(schema.getItems());
            case "object" ->
                "map[string]" + SchemaType.ofMapValues(schema).map(part).orElse("any");
            case "string" -> "string";
            case "boolean" -> "bool";
            case "integer" -> "int64";
            default -> "float64";
        };
    }
}
