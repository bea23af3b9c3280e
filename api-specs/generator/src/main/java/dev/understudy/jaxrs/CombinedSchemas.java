package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Replaces the keyword allOf. A component that combines objects becomes one object with the properties of all of them; any
 * other schema keeps the only part that says what its type is, because the rest limits values only.
 *
 * <p>openapi-generator has made a component of each combined object that had no name.
 */
final class CombinedSchemas {

    private final OpenAPI contract;

    private CombinedSchemas(OpenAPI contract) {
        this.contract = contract;
    }

    /** Replaces allOf in the components of a contract. */
    static void replaceIn(OpenAPI contract) {
        CombinedSchemas schemas = new CombinedSchemas(contract);
        ModelUtils.getSchemas(contract).values().forEach(schemas::mergeObjects);
        ModelUtils.getSchemas(contract).values().forEach(CombinedSchemas::reduce);
    }

    private void mergeObjects(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getAllOf() == null || !addParts(schema, parts)) {
            return;
        }
        parts.add(schema);
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (Schema<?> part : parts) {
            if (part.getProperties() != null) {
                part.getProperties().forEach((name, property) -> properties.merge(name, property, this::both));
            }
            required.addAll(part.getRequired() == null ? List.of() : part.getRequired());
            if (!OpenObject.is(part)) {
                schema.setAdditionalProperties(false);
            }
        }
        if (schema.getDescription() == null) {
            // openapi-generator moves the description to a part, together with the properties beside allOf.
            last(allOf(schema), part -> part.get$ref() == null && part.getDescription() != null)
                    .ifPresent(part -> schema.setDescription(part.getDescription()));
        }
        schema.setAllOf(null);
        schema.setProperties(new LinkedHashMap<>(properties));
        schema.setRequired(List.copyOf(required));
        if (NamedSchemas.types(schema).isEmpty()) {
            schema.setTypes(Set.of("object"));
            schema.setType("object");
        }
    }

    /** Adds all parts of a combined schema, and returns whether any of them, or the schema, has properties. */
    private boolean addParts(Schema<?> schema, List<Schema<?>> parts) {
        boolean isObject = schema.getProperties() != null;
        for (Schema<?> reference : allOf(schema)) {
            Schema<?> part = ModelUtils.getReferencedSchema(contract, reference);
            if (part.equals(schema) || parts.contains(part)) {
                continue;
            }
            isObject |= addParts(part, parts);
            parts.add(part);
        }
        return isObject;
    }

    private Schema<?> both(Schema<?> first, Schema<?> second) {
        return new Schema<>().allOf(new ArrayList<>(List.of(first, second)));
    }

    /** Keeps the only part that says what the type of a schema is. */
    @SuppressWarnings("rawtypes") // The library has lists of raw types.
    static void reduce(Schema<?> schema) {
        if (schema.getAllOf() != null) {
            allOf(schema).forEach(CombinedSchemas::reduce);
            schema.setAllOf(decisive(schema).<List<Schema>>map(List::of).orElse(null));
        }
    }

    /** Returns the last part that says more than a type in JSON Schema, or else, if the schema has none, the last type. */
    private static Optional<Schema<?>> decisive(Schema<?> schema) {
        List<Schema<?>> parts = allOf(schema);
        return last(parts, CombinedSchemas::isSpecific)
                .or(() -> last(
                        parts,
                        part -> NamedSchemas.types(schema).isEmpty()
                                && !NamedSchemas.types(part).isEmpty()));
    }

    private static Optional<Schema<?>> last(List<Schema<?>> parts, Predicate<Schema<?>> condition) {
        return parts.stream().filter(condition).reduce((first, second) -> second);
    }

    private static boolean isSpecific(Schema<?> schema) {
        return schema.get$ref() != null
                || schema.getProperties() != null
                || schema.getItems() != null
                || schema.getAdditionalProperties() instanceof Schema<?>
                || ListedValues.of(schema).findAny().isPresent()
                || !NamedSchemas.alternatives(schema).isEmpty();
    }

    private static List<Schema<?>> allOf(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(parts::add);
        }
        return parts;
    }
}
