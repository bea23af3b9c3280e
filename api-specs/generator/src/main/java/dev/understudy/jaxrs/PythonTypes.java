package dev.understudy.jaxrs;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes schemas as type hints of Python. The runtime of a client checks received and sent values by them.
 *
 * <p>Arrays and maps are {@code Sequence} and {@code Mapping}, which are covariant: programs that send a list of some values
 * still pass the type checker when the contract allows further values, which is not so with {@code list}.
 */
final class PythonTypes {

    private final NamedSchemas schemas;
    private final String module;

    /** @param module what stands before the name of a type, such as {@code models.} */
    PythonTypes(NamedSchemas schemas, String module) {
        this.schemas = schemas;
        this.module = module;
    }

    /**
     * Returns the type of the values that a schema allows.
     *
     * @throws IllegalArgumentException if the schema has a keyword that is not supported
     */
    String type(Schema<?> schema) {
        return schemas.isNullable(schema) ? withNone(typeWithoutNull(schema)) : typeWithoutNull(schema);
    }

    /** Returns the type with the name of a component. Null is not among listed values, because each reference adds it. */
    String component(Schema<?> schema) {
        return schema.getEnum() != null || schema.getConst() != null ? typeWithoutNull(schema) : type(schema);
    }

    /** Returns the type of a parameter, which is text in requests, so it cannot be null. None omits an optional one. */
    String parameter(Schema<?> schema, boolean required) {
        return required ? typeWithoutAnyNull(schema) : withNone(typeWithoutAnyNull(schema));
    }

    private static String withNone(String type) {
        return type + " | None";
    }

    private String typeWithoutNull(Schema<?> schema) {
        return typeWithoutNull(schema, this::type);
    }

    private String typeWithoutAnyNull(Schema<?> schema) {
        return typeWithoutNull(schema, this::typeWithoutAnyNull);
    }

    private String typeWithoutNull(Schema<?> schema, Function<Schema<?>, String> part) {
        return schemas.reference(schema)
                .map(type -> module + type)
                .orElseGet(() -> written(schemas.resolve(schema), part));
    }

    private static String written(Schema<?> schema, Function<Schema<?>, String> part) {
        return literals(schema).orElseGet(() -> switch (SchemaType.of(schema)) {
            case "any" -> "object";
            case "array" -> "Sequence[" + part.apply(schema.getItems()) + "]";
            case "object" ->
                "Mapping[str, " + SchemaType.ofMapValues(schema).map(part).orElse("object") + "]";
            case "string" -> "str";
            case "boolean" -> "bool";
            case "integer" -> "int";
            case "number" -> "float";
            default -> throw new IllegalArgumentException("An unknown type: " + NamedSchemas.summary(schema));
        });
    }

    /** Returns the type of the values that a schema lists; empty if it lists none, or numbers that a type cannot list. */
    private static Optional<String> literals(Schema<?> schema) {
        List<?> values = ListedValues.of(schema).toList();
        boolean fractions = values.stream().anyMatch(value -> value instanceof Number && !isInteger(value));
        return values.isEmpty() || fractions
                ? Optional.empty()
                : Optional.of(
                        values.stream().map(PythonTypes::literal).collect(Collectors.joining(", ", "Literal[", "]")));
    }

    private static boolean isInteger(Object value) {
        return value.toString().matches("-?\\d+");
    }

    private static String literal(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof String text) {
            return quote(text);
        }
        if (value instanceof Number) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "The client cannot be generated for enum and const with the value %s, which is a %s."
                        .formatted(value, value.getClass().getSimpleName()));
    }

    /** Returns a text as a literal. A quotation mark is written as its code, so that formatters keep the literal. */
    static String quote(String text) {
        return Json.pretty(text).replace("\\\"", "\\u0022");
    }
}
