package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** The schemas of a contract that have a name, and the schemas that refer to them. */
final class NamedSchemas {

    private final Map<String, Schema<?>> components = new TreeMap<>();
    private final UnaryOperator<String> toModelName;

    /** @param toModelName turns the name of a component into the name of its type */
    NamedSchemas(OpenAPI contract, UnaryOperator<String> toModelName) {
        this.toModelName = toModelName;
        if (contract.getComponents() != null && contract.getComponents().getSchemas() != null) {
            contract.getComponents().getSchemas().forEach(components::put);
        }
    }

    /** Returns the schemas by the names of their types. */
    Map<String, Schema<?>> byTypeName() {
        Map<String, Schema<?>> named = new TreeMap<>();
        components.forEach((name, schema) -> named.put(toModelName.apply(name), schema));
        return named;
    }

    /** Returns the names of the types of all components. Two components may get the same name. */
    List<String> typeNames() {
        return components.keySet().stream().map(toModelName).toList();
    }

    /** Returns whether a component has a type of its own. Others are written where they are used. */
    private static boolean hasType(Schema<?> component) {
        return component.getProperties() != null || component.getEnum() != null || component.getConst() != null;
    }

    /** Returns the name of the type that a schema refers to. */
    Optional<String> reference(Schema<?> schema) {
        return chain(schema)
                .filter(each -> each.get$ref() != null && hasType(component(each)))
                .map(each -> toModelName.apply(ModelUtils.getSimpleRef(each.get$ref())))
                .findFirst();
    }

    /** Returns the schema at the end of the references. */
    Schema<?> resolve(Schema<?> schema) {
        return chain(schema).reduce((first, second) -> second).orElseThrow();
    }

    /** Returns whether a schema allows null. */
    boolean isNullable(Schema<?> schema) {
        return chain(schema)
                .anyMatch(each -> Boolean.TRUE.equals(each.getNullable())
                        || types(each).contains("null")
                        || ListedValues.includesNull(each)
                        || alternatives(each).stream().anyMatch(NamedSchemas::isNull));
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

    static List<Schema<?>> alternatives(Schema<?> schema) {
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

    static Set<String> types(Schema<?> schema) {
        if (schema.getTypes() != null) {
            return schema.getTypes();
        }
        return schema.getType() == null ? Set.of() : Set.of(schema.getType());
    }

    static String summary(Schema<?> schema) {
        return "a schema with the types %s and the description '%s'"
                .formatted(types(schema), Objects.requireNonNullElse(schema.getDescription(), ""));
    }
}
