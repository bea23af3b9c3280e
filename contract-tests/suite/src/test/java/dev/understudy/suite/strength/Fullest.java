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

/** Builds the fullest answer that a schema allows, out of the examples that the contract gives along the way. */
final class Fullest {

    // Deeper than this, only what is required is built; schemas may contain themselves.
    private static final int DEEPEST = 6;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Parts parts;

    Fullest(Documents documents) {
        this.parts = new Parts(documents);
    }

    JsonNode value(DocumentNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(DocumentNode schema, int depth) {
        Set<DocumentNode> all = parts.of(schema);
        for (DocumentNode part : all) {
            List<JsonNode> given = examples(part);
            if (!given.isEmpty()) {
                return given.get(0);
            }
        }
        for (String union : new String[] {"oneOf", "anyOf"}) {
            for (DocumentNode part : all) {
                if (part.child(union).exists()) {
                    return value(part.child(union).child(0), depth);
                }
            }
        }
        return built(all, depth);
    }

    /** The values that a schema gives as examples or fixes. */
    static List<JsonNode> examples(DocumentNode schema) {
        List<JsonNode> given = new ArrayList<>();
        if (schema.child("example").exists()) {
            given.add(schema.child("example").value());
        }
        schema.child("examples").elements().forEach(example -> given.add(example.value()));
        if (given.isEmpty() && schema.child("const").exists()) {
            given.add(schema.child("const").value());
        }
        if (given.isEmpty() && schema.child("enum").exists()) {
            given.add(schema.child("enum").child(0).value());
        }
        return given;
    }

    private JsonNode built(Set<DocumentNode> all, int depth) {
        Set<String> types = new LinkedHashSet<>();
        all.forEach(part -> types.addAll(Types.named(part)));
        boolean object = types.contains("object")
                || all.stream().anyMatch(part -> part.child("properties").exists());
        if (object) {
            return object(all, depth);
        }
        if (types.contains("array")) {
            return array(all, depth);
        }
        if (types.contains("integer") || types.contains("number")) {
            return NODES.numberNode(1);
        }
        return types.contains("boolean") ? NODES.booleanNode(true) : NODES.stringNode("text");
    }

    private ObjectNode object(Set<DocumentNode> all, int depth) {
        ObjectNode object = NODES.objectNode();
        for (DocumentNode part : all) {
            for (Map.Entry<String, DocumentNode> property :
                    part.child("properties").members().entrySet()) {
                if (!object.has(property.getKey()) && isSent(property.getValue()) && depth < DEEPEST) {
                    object.set(property.getKey(), value(property.getValue(), depth + 1));
                }
            }
        }
        return object;
    }

    private boolean isSent(DocumentNode property) {
        boolean forbidden = property.value().isBoolean() && !property.isTrue();
        return !forbidden
                && parts.of(property).stream()
                        .noneMatch(part -> part.child("writeOnly").isTrue());
    }

    private ArrayNode array(Set<DocumentNode> all, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (DocumentNode part : all) {
            part.child("prefixItems").elements().forEach(item -> array.add(value(item, depth + 1)));
            if (part.child("items").value().isObject() && depth < DEEPEST) {
                array.add(value(part.child("items"), depth + 1));
            }
        }
        return array;
    }
}
