package dev.understudy.jaxrs.stub.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads single keywords of a schema object. */
final class Keywords {

    // Keywords that describe a schema and require nothing of a value.
    private static final Set<String> ANNOTATIONS = Set.of(
            "$anchor",
            "$comment",
            "$defs",
            "$id",
            "$schema",
            "default",
            "definitions",
            "deprecated",
            "description",
            "discriminator",
            "example",
            "examples",
            "externalDocs",
            "nullable",
            "readOnly",
            "title",
            "writeOnly",
            "xml");

    private Keywords() {}

    /** Returns whether a keyword says which values are valid. */
    static boolean constrains(String keyword) {
        return !ANNOTATIONS.contains(keyword) && !keyword.startsWith("x-");
    }

    static Set<String> types(DocumentNode part) {
        Set<String> types = new LinkedHashSet<>();
        DocumentNode type = part.child("type");
        if (type.value().isString()) {
            types.add(type.text(""));
        }
        type.elements().forEach(each -> types.add(each.text("")));
        return types;
    }

    /** Returns the values that {@code enum} or {@code const} lists; empty if there is neither. */
    static List<JsonNode> values(DocumentNode part) {
        if (part.child("const").exists()) {
            return List.of(part.child("const").value());
        }
        List<JsonNode> values = new ArrayList<>();
        part.child("enum").elements().forEach(each -> values.add(each.value()));
        return values;
    }

    static List<DocumentNode> union(DocumentNode part) {
        return Stream.of("oneOf", "anyOf")
                .flatMap(union -> part.child(union).elements().stream())
                .toList();
    }

    static boolean isNull(DocumentNode schema) {
        List<JsonNode> values = values(schema);
        return types(schema).equals(Set.of("null"))
                || (values.size() == 1 && values.get(0).isNull());
    }

    /** Returns whether an alternative says more than that some properties are required or excluded. */
    static boolean declaresType(DocumentNode schema) {
        return schema.members().keySet().stream()
                .anyMatch(keyword -> constrains(keyword)
                        && !Set.of("required", "not", "minProperties", "maxProperties")
                                .contains(keyword));
    }

    static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NULL, MISSING, BINARY -> "null";
        };
    }
}
