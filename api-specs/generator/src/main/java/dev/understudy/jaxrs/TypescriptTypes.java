package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes schemas as types of TypeScript, and as functions that check the types of received values. */
final class TypescriptTypes {

    private final NamedSchemas schemas;

    TypescriptTypes(NamedSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Returns the type of the values that a schema allows.
     *
     * @throws IllegalArgumentException if the schema has a keyword that is not supported
     */
    String type(Schema<?> schema) {
        return schemas.isNullable(schema) ? typeWithoutNull(schema) + " | null" : typeWithoutNull(schema);
    }

    /** Returns the type with the name of a component. Null is not among listed values, because each reference adds it. */
    String component(Schema<?> schema) {
        return schema.getEnum() != null || schema.getConst() != null ? typeWithoutNull(schema) : type(schema);
    }

    private String typeWithoutNull(Schema<?> schema) {
        return typeWithoutNull(schema, this::type);
    }

    /** Returns the type of the values without null in place of themselves or of elements of arrays and maps. */
    String typeWithoutAnyNull(Schema<?> schema) {
        return typeWithoutNull(schema, this::typeWithoutAnyNull);
    }

    private String typeWithoutNull(Schema<?> schema, Function<Schema<?>, String> part) {
        return schemas.reference(schema).orElseGet(() -> unnamed(schemas.resolve(schema), part));
    }

    private static String unnamed(Schema<?> schema, Function<Schema<?>, String> part) {
        if (schema.getEnum() != null || schema.getConst() != null) {
            return TypescriptLiteral.union(schema);
        }
        return switch (SchemaType.of(schema)) {
            case "any" -> "unknown";
            case "array" -> "Array<" + part.apply(schema.getItems()) + ">";
            case "object" ->
                "Record<string, " + SchemaType.ofMapValues(schema).map(part).orElse("unknown") + ">";
            case "integer" -> "number";
            default -> SchemaType.of(schema);
        };
    }

    /**
     * Returns the function that decides whether a value has the type of a schema. Which values of the type the schema allows is
     * not checked.
     *
     * @throws IllegalArgumentException if the schema has a keyword that is not supported
     */
    String check(Schema<?> schema) {
        String check = schemas.reference(schema)
                .map(type -> "is" + type)
                .orElseGet(() -> checkWithoutNull(schemas.resolve(schema)));
        return schemas.isNullable(schema) ? "json.orNull(" + check + ")" : check;
    }

    private String checkWithoutNull(Schema<?> schema) {
        return switch (SchemaType.of(schema)) {
            case "any" -> "json.isAny";
            case "array" -> "json.arrayOf(" + check(schema.getItems()) + ")";
            case "object" ->
                "json.mapOf(" + SchemaType.ofMapValues(schema).map(this::check).orElse("json.isAny") + ")";
            case "string" -> "json.isString";
            case "boolean" -> "json.isBoolean";
            case "integer" -> "json.isInteger";
            case "number" -> "json.isNumber";
            default -> throw new IllegalArgumentException("An unknown type: " + NamedSchemas.summary(schema));
        };
    }

    /** Returns the names of the types to which a schema refers, without those to which these types refer. */
    Set<String> references(Schema<?> schema) {
        Optional<String> reference = schemas.reference(schema);
        if (reference.isPresent()) {
            return Set.of(reference.get());
        }
        Schema<?> resolved = schemas.resolve(schema);
        Set<String> names = new TreeSet<>();
        parts(resolved).forEach(each -> names.addAll(references(each)));
        return names;
    }

    private static List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            for (Schema<?> property : schema.getProperties().values()) {
                parts.add(property);
            }
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        SchemaType.ofMapValues(schema).ifPresent(parts::add);
        return parts;
    }
}
