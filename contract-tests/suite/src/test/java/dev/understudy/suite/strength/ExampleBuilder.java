package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a value with all properties that a schema allows in a response, using the examples in the contract. */
final class ExampleBuilder {

    // From this depth on, objects get no properties, and arrays only get elements for prefixItems, because schemas may
    // be recursive.
    private static final int MAX_DEPTH = 6;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ApplicableSchemas applicableSchemas;

    ExampleBuilder(Documents documents) {
        this.applicableSchemas = new ApplicableSchemas(documents);
    }

    JsonNode value(DocumentNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(DocumentNode schema, int depth) {
        Set<DocumentNode> schemas = applicableSchemas.of(schema);
        for (DocumentNode applicable : schemas) {
            List<JsonNode> values = examples(applicable);
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        for (String union : new String[] {"oneOf", "anyOf"}) {
            for (DocumentNode applicable : schemas) {
                if (applicable.child(union).exists()) {
                    return value(applicable.child(union).child(0), depth);
                }
            }
        }
        return build(schemas, depth);
    }

    /** Returns the examples of a schema; if there are none, its constant or the first value of its enum. */
    static List<JsonNode> examples(DocumentNode schema) {
        List<JsonNode> values = new ArrayList<>();
        if (schema.child("example").exists()) {
            values.add(schema.child("example").value());
        }
        schema.child("examples").elements().forEach(example -> values.add(example.value()));
        if (values.isEmpty() && schema.child("const").exists()) {
            values.add(schema.child("const").value());
        }
        if (values.isEmpty() && schema.child("enum").exists()) {
            values.add(schema.child("enum").child(0).value());
        }
        return values;
    }

    private JsonNode build(Set<DocumentNode> schemas, int depth) {
        Set<String> types = new LinkedHashSet<>();
        schemas.forEach(schema -> types.addAll(TypeSamples.declaredTypes(schema)));
        boolean isObject = types.contains("object")
                || schemas.stream()
                        .anyMatch(schema -> schema.child("properties").exists());
        if (isObject) {
            return object(schemas, depth);
        }
        if (types.contains("array")) {
            return array(schemas, depth);
        }
        if (types.contains("integer") || types.contains("number")) {
            return NODES.numberNode(1);
        }
        return types.contains("boolean") ? NODES.booleanNode(true) : NODES.stringNode("text");
    }

    private ObjectNode object(Set<DocumentNode> schemas, int depth) {
        ObjectNode object = NODES.objectNode();
        for (DocumentNode schema : schemas) {
            for (Map.Entry<String, DocumentNode> property :
                    schema.child("properties").members().entrySet()) {
                if (!object.has(property.getKey()) && isAllowedInResponses(property.getValue()) && depth < MAX_DEPTH) {
                    object.set(property.getKey(), value(property.getValue(), depth + 1));
                }
            }
        }
        return object;
    }

    private boolean isAllowedInResponses(DocumentNode property) {
        boolean isFalse = property.value().isBoolean() && !property.isTrue();
        return !isFalse
                && applicableSchemas.of(property).stream()
                        .noneMatch(schema -> schema.child("writeOnly").isTrue());
    }

    private ArrayNode array(Set<DocumentNode> schemas, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (DocumentNode schema : schemas) {
            schema.child("prefixItems").elements().forEach(item -> array.add(value(item, depth + 1)));
            if (schema.child("items").value().isObject() && depth < MAX_DEPTH) {
                array.add(value(schema.child("items"), depth + 1));
            }
        }
        return array;
    }
}
