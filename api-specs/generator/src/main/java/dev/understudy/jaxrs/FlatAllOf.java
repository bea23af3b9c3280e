package dev.understudy.jaxrs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Replaces the objects that a contract combines with allOf by one object with all of their properties. A property that
 * several of them declare has the values that all of them allow, and is required if one of them requires it.
 *
 * <p>openapi-generator combines objects, too, but forgets which inherited properties may be null, and that an object requires
 * a property that another one declares.
 */
final class FlatAllOf {

    @SuppressWarnings("rawtypes") // The library returns raw types.
    private final Map<String, Schema> components;

    /** The components as they were declared. */
    private final Map<String, Schema<?>> declared = new HashMap<>();

    /** The components that were made of the schemas in a set. */
    private final Map<Set<Schema<?>>, String> combined = new HashMap<>();

    @SuppressWarnings("rawtypes")
    private FlatAllOf(Map<String, Schema> components) {
        this.components = components;
        components.forEach(declared::put);
    }

    /**
     * Replaces the schemas of components, parameters and bodies. openapi-generator has made components of all objects
     * before.
     */
    static void flatten(OpenAPI contract) {
        FlatAllOf all = new FlatAllOf(ModelUtils.getSchemas(contract));
        List.copyOf(all.components.keySet()).forEach(all::flattenComponent);
        contract.getPaths().values().forEach(path -> {
            all.flattenParameters(contract, path.getParameters());
            path.readOperations().forEach(operation -> all.flattenOperation(contract, operation));
        });
    }

    private void flattenOperation(OpenAPI contract, Operation operation) {
        flattenParameters(contract, operation.getParameters());
        if (operation.getRequestBody() != null) {
            RequestBody body = ModelUtils.getReferencedRequestBody(contract, operation.getRequestBody());
            flattenContent(operation.getOperationId() + "_request", body.getContent());
        }
        operation
                .getResponses()
                .forEach((status, response) -> flattenContent(
                        operation.getOperationId() + "_" + status,
                        ModelUtils.getReferencedApiResponse(contract, response).getContent()));
    }

    private void flattenParameters(OpenAPI contract, List<Parameter> parameters) {
        if (parameters != null) {
            parameters.stream()
                    .map(each -> ModelUtils.getReferencedParameter(contract, each))
                    .filter(each -> each.getSchema() != null)
                    .forEach(each -> each.setSchema(combine(each.getName(), List.of(each.getSchema()))));
        }
    }

    private void flattenContent(String name, Content content) {
        if (content != null) {
            content.values().stream()
                    .filter(each -> each.getSchema() != null)
                    .forEach(each -> each.setSchema(combine(name, List.of(each.getSchema()))));
        }
    }

    private void flattenComponent(String name) {
        List<Schema<?>> parts = parts(List.of(components.get(name)));
        if (parts.stream().anyMatch(FlatAllOf::isUnion)) {
            return;
        }
        Map<String, List<Schema<?>>> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (Schema<?> part : parts) {
            if (part.getProperties() != null) {
                part.getProperties()
                        .forEach((property, value) -> properties
                                .computeIfAbsent(property, any -> new ArrayList<>())
                                .add(value));
            }
            if (part.getRequired() != null) {
                required.addAll(part.getRequired());
            }
        }
        Schema<?> component = components.get(name);
        Schema<?> flat = parts.size() == 1 ? component : Conjunction.of(parts);
        flat.setDescription(description(component));
        if (Boolean.TRUE.equals(component.getNullable())) {
            flat.setNullable(true);
        }
        flat.setExtensions(component.getExtensions());
        components.put(name, flat);
        for (Map.Entry<String, List<Schema<?>>> property : properties.entrySet()) {
            flat.addProperty(property.getKey(), combine(name + "_" + property.getKey(), property.getValue()));
        }
        flat.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
        combineElements(name, flat);
    }

    /** Returns the description of a component, or else that of a part which is no component itself. */
    private static String description(Schema<?> component) {
        String description = component.getDescription();
        if (description == null && component.getAllOf() != null) {
            for (Schema<?> part : component.getAllOf()) {
                description =
                        part.get$ref() == null && part.getDescription() != null ? part.getDescription() : description;
            }
        }
        return description;
    }

    /** Returns the schemas that schemas refer to or combine, each once, without references. */
    private List<Schema<?>> parts(List<Schema<?>> schemas) {
        Set<Schema<?>> parts = new LinkedHashSet<>();
        schemas.forEach(each -> addParts(each, parts));
        return List.copyOf(parts);
    }

    private void addParts(Schema<?> schema, Set<Schema<?>> parts) {
        if (schema.get$ref() != null) {
            Schema<?> component = declared.get(ModelUtils.getSimpleRef(schema.get$ref()));
            if (component != null) {
                addParts(component, parts);
            }
        } else if (!parts.contains(schema)) {
            if (schema.getAllOf() != null) {
                schema.getAllOf().forEach(each -> addParts(each, parts));
            }
            parts.add(schema);
        }
    }

    private static boolean isUnion(Schema<?> schema) {
        return schema.getOneOf() != null || schema.getAnyOf() != null;
    }

    /** Returns one schema for the values that all schemas allow. Objects become a component. */
    private Schema<?> combine(String name, List<Schema<?>> schemas) {
        List<Schema<?>> narrowing = narrowing(schemas);
        List<Schema<?>> parts = parts(narrowing);
        if (parts.stream().anyMatch(FlatAllOf::isUnion)) {
            return schemas.get(schemas.size() - 1);
        }
        boolean isReference = narrowing.size() == 1 && narrowing.get(0).get$ref() != null;
        if (parts.size() > 1 && !isReference && parts.stream().anyMatch(each -> each.getProperties() != null)) {
            Schema<?> reference = new Schema<>().$ref(component(name, narrowing));
            reference.setNullable(isNullable(schemas) ? true : null);
            return reference;
        }
        Schema<?> single = single(schemas, narrowing);
        if (isNullable(schemas)) {
            single.setNullable(true);
        }
        combineElements(name, single);
        return single;
    }

    private Schema<?> single(List<Schema<?>> schemas, List<Schema<?>> narrowing) {
        if (narrowing.size() > 1) {
            return Conjunction.of(parts(narrowing));
        }
        // A reference may have a description beside it.
        boolean isReference = narrowing.get(0).get$ref() != null;
        return schemas.size() == 1 ? schemas.get(0) : isReference ? narrowing.get(0) : Conjunction.of(parts(schemas));
    }

    /** Returns whether null is allowed beside allOf, as openapi-generator writes a union of combined schemas and null. */
    private static boolean isNullable(List<Schema<?>> schemas) {
        return schemas.stream().allMatch(each -> Boolean.TRUE.equals(each.getNullable()));
    }

    /** Combines the schemas of the elements of an array or a map. */
    private void combineElements(String name, Schema<?> schema) {
        if (schema.getItems() != null) {
            schema.setItems(combine(name + "_items", List.of(schema.getItems())));
        }
        SchemaType.ofMapValues(schema)
                .ifPresent(each -> schema.setAdditionalProperties(combine(name + "_value", List.of(each))));
    }

    /** Returns those schemas that limit the values, and do more than the others. */
    private List<Schema<?>> narrowing(List<Schema<?>> schemas) {
        List<Schema<?>> narrowing = new ArrayList<>(Conjunction.narrowing(schemas));
        for (Schema<?> each : List.copyOf(narrowing)) {
            List<Schema<?>> others =
                    narrowing.stream().filter(other -> !other.equals(each)).toList();
            if (parts(others).containsAll(parts(List.of(each)))) {
                narrowing.remove(each);
            }
        }
        return narrowing;
    }

    private String component(String name, List<Schema<?>> schemas) {
        String known = combined.get(Set.copyOf(schemas));
        if (known != null) {
            return known;
        }
        String component = name;
        while (components.containsKey(component)) {
            component += "_";
        }
        Schema<?> all = new Schema<>().allOf(new ArrayList<>(schemas));
        combined.put(Set.copyOf(schemas), component);
        components.put(component, all);
        declared.put(component, all);
        flattenComponent(component);
        return component;
    }
}
