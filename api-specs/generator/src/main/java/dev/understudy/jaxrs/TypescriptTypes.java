package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** Writes schemas as types of TypeScript, and as functions that check the types of received values. */
final class TypescriptTypes {

    private final Map<String, Schema<?>> components;
    private final UnaryOperator<String> toModelName;

    /**
     * @param components the schemas that have a name
     * @param toModelName turns the name of a component into the name of its type
     */
    TypescriptTypes(Map<String, Schema<?>> components, UnaryOperator<String> toModelName) {
        this.components = components;
        this.toModelName = toModelName;
    }

    /** Returns whether a component has a type of its own. Others are written where they are used. */
    static boolean hasType(Schema<?> component) {
        return component.getProperties() != null || component.getEnum() != null || component.getConst() != null;
    }

    /**
     * Returns the type of the values that a schema allows.
     *
     * @throws IllegalArgumentException if the schema has a keyword that is not supported
     */
    String type(Schema<?> schema) {
        String type = reference(schema).orElseGet(() -> typeWithoutNull(resolve(schema)));
        return isNullable(schema) ? type + " | null" : type;
    }

    private String typeWithoutNull(Schema<?> schema) {
        if (schema.getEnum() != null || schema.getConst() != null) {
            return values(schema).map(TypescriptTypes::literal).collect(Collectors.joining(" | "));
        }
        return switch (typeName(schema)) {
            case "any" -> "unknown";
            case "array" -> "Array<" + type(schema.getItems()) + ">";
            case "object" ->
                "Record<string, " + additional(schema).map(this::type).orElse("unknown") + ">";
            case "integer" -> "number";
            default -> typeName(schema);
        };
    }

    /**
     * Returns the function that decides whether a value has the type of a schema. Which values of the type the schema allows is
     * not checked.
     *
     * @throws IllegalArgumentException if the schema has a keyword that is not supported
     */
    String check(Schema<?> schema) {
        String check = reference(schema).map(type -> "is" + type).orElseGet(() -> checkWithoutNull(resolve(schema)));
        return isNullable(schema) ? "json.orNull(" + check + ")" : check;
    }

    private String checkWithoutNull(Schema<?> schema) {
        return switch (typeName(schema)) {
            case "any" -> "json.isAny";
            case "array" -> "json.arrayOf(" + check(schema.getItems()) + ")";
            case "object" -> "json.mapOf(" + additional(schema).map(this::check).orElse("json.isAny") + ")";
            case "string" -> "json.isString";
            case "boolean" -> "json.isBoolean";
            default -> "json.isNumber";
        };
    }

    /** Returns the names of the types to which a schema refers, without those to which these types refer. */
    Set<String> references(Schema<?> schema) {
        Optional<String> reference = reference(schema);
        if (reference.isPresent()) {
            return Set.of(reference.get());
        }
        Schema<?> resolved = resolve(schema);
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
        additional(schema).ifPresent(parts::add);
        return parts;
    }

    private Optional<String> reference(Schema<?> schema) {
        return chain(schema)
                .filter(each -> each.get$ref() != null && hasType(component(each)))
                .map(each -> toModelName.apply(ModelUtils.getSimpleRef(each.get$ref())))
                .findFirst();
    }

    private Schema<?> resolve(Schema<?> schema) {
        return chain(schema).reduce((first, second) -> second).orElseThrow();
    }

    private boolean isNullable(Schema<?> schema) {
        return chain(schema)
                .anyMatch(each -> Boolean.TRUE.equals(each.getNullable())
                        || types(each).contains("null")
                        || alternatives(each).stream().anyMatch(TypescriptTypes::isNull));
    }

    /** Returns a schema, the one that it refers to or the only one that it combines with null, and so on. */
    private Stream<Schema<?>> chain(Schema<?> schema) {
        List<Schema<?>> chain = new ArrayList<>();
        Optional<Schema<?>> next = Optional.of(schema);
        while (next.isPresent()) {
            if (chain.contains(next.get())) {
                throw new IllegalArgumentException("A schema refers to itself: " + summary(schema));
            }
            chain.add(next.get());
            next = next.get().get$ref() == null ? onlyAlternative(next.get()) : Optional.of(component(next.get()));
        }
        return chain.stream();
    }

    private Schema<?> component(Schema<?> schema) {
        return Optional.<Schema<?>>ofNullable(components.get(ModelUtils.getSimpleRef(schema.get$ref())))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The reference '%s' does not lead to a schema.".formatted(schema.get$ref())));
    }

    private static Optional<Schema<?>> onlyAlternative(Schema<?> schema) {
        List<Schema<?>> rest =
                alternatives(schema).stream().filter(each -> !isNull(each)).toList();
        return rest.size() == 1 && schema.getProperties() == null ? Optional.of(rest.get(0)) : Optional.empty();
    }

    private static List<Schema<?>> alternatives(Schema<?> schema) {
        List<Schema<?>> all = new ArrayList<>();
        addAll(schema.getOneOf(), all);
        addAll(schema.getAnyOf(), all);
        addAll(schema.getAllOf(), all);
        return all;
    }

    private static void addAll(@SuppressWarnings("rawtypes") List<Schema> schemas, List<Schema<?>> all) {
        if (schemas != null) {
            schemas.forEach(all::add);
        }
    }

    private static boolean isNull(Schema<?> schema) {
        return schema.get$ref() == null && types(schema).equals(Set.of("null"));
    }

    private static Optional<Schema<?>> additional(Schema<?> schema) {
        return schema.getAdditionalProperties() instanceof Schema<?> values && values.getBooleanSchemaValue() == null
                ? Optional.of(values)
                : Optional.empty();
    }

    /** Returns the only type besides null; "any" if the schema does not limit the type. */
    private static String typeName(Schema<?> schema) {
        List<String> types =
                types(schema).stream().filter(type -> !type.equals("null")).toList();
        if (types.size() > 1 || !alternatives(schema).isEmpty() || schema.getProperties() != null) {
            throw new IllegalArgumentException(
                    "Clients in TypeScript cannot be generated for several types, oneOf, anyOf, allOf and objects without a name: "
                            + summary(schema));
        }
        if (types.isEmpty() && values(schema).anyMatch(value -> true)) {
            return values(schema).allMatch(Number.class::isInstance) ? "number" : "string";
        }
        if (types.isEmpty()) {
            return "any";
        }
        if (types.get(0).equals("array") && schema.getItems() == null) {
            throw new IllegalArgumentException("An array has no items: " + summary(schema));
        }
        return types.get(0);
    }

    private static Set<String> types(Schema<?> schema) {
        if (schema.getTypes() != null) {
            return schema.getTypes();
        }
        return schema.getType() == null ? Set.of() : Set.of(schema.getType());
    }

    private static Stream<?> values(Schema<?> schema) {
        List<?> values = schema.getEnum() != null
                ? schema.getEnum()
                : Optional.ofNullable(schema.getConst()).map(List::of).orElse(List.of());
        return values.stream()
                .filter(value -> value != null && !value.toString().equals("null"));
    }

    private static String literal(Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return quote(value.toString());
    }

    /** Returns a text as a literal. */
    static String quote(String text) {
        return "\""
                + text.chars()
                        .mapToObj(each -> each < ' ' || each == '"' || each == '\\' || each > '~'
                                ? String.format(Locale.ROOT, "\\u%04x", each)
                                : Character.toString(each))
                        .collect(Collectors.joining())
                + "\"";
    }

    /** Returns the name of a property as it is written in a type. */
    static String key(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") && !name.equals("__proto__") ? name : quote(name);
    }

    private static String summary(Schema<?> schema) {
        return "a schema with the types %s and the description '%s'"
                .formatted(types(schema), Objects.requireNonNullElse(schema.getDescription(), ""));
    }
}
