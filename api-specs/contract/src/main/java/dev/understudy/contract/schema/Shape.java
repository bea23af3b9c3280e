package dev.understudy.contract.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The types, formats and properties that a schema declares, directly or by references and compositions. They determine
 * how a value is read if it is not sent as JSON: whether the query parameter {@code 12} is a string or a number.
 */
public final class Shape {

    // Limits the work for schemas with very many branches.
    private static final int MAX_PARTS = 64;

    // Keywords that reject no text, or whose subschemas are parts of their own.
    private static final Set<String> UNCONSTRAINING = Set.of(
            "$anchor",
            "$comment",
            "$defs",
            "$dynamicAnchor",
            "$id",
            "$ref",
            "$schema",
            "allOf",
            "anyOf",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "default",
            "deprecated",
            "description",
            "example",
            "examples",
            "externalDocs",
            "format",
            "nullable",
            "oneOf",
            "readOnly",
            "title",
            "type",
            "writeOnly",
            "xml");
    // Formats of binary content (OpenAPI 3.0.3, "Data Types").
    private static final Set<String> BINARY_FORMATS = Set.of("base64", "binary", "byte");

    // The schema and the schemas that it includes by references and compositions.
    private final Set<DocumentNode> parts = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> formats = new LinkedHashSet<>();
    private final Documents documents;
    private boolean includesFalse;

    private Shape(Documents documents) {
        this.documents = documents;
    }

    public static Shape of(DocumentNode schema, Documents documents) {
        Shape shape = new Shape(documents);
        shape.collect(schema);
        return shape;
    }

    /** Returns the declared types; empty if the schema does not declare any. */
    public Set<String> types() {
        return types;
    }

    /** Returns the declared formats, such as {@code uuid}; empty if the schema does not declare any. */
    public Set<String> formats() {
        return formats;
    }

    /** Returns whether the schema declares the given type. */
    public boolean hasType(String type) {
        return types().contains(type);
    }

    /** Returns whether the schema declares types, and all of them are {@code array} or {@code object}. */
    public boolean isCompound() {
        return !types.isEmpty() && types.stream().allMatch(type -> type.equals("array") || type.equals("object"));
    }

    /**
     * Returns whether the schema allows every text. Contracts describe binary content and free text by a schema without
     * types, or with only the type {@code string}.
     */
    public boolean allowsEveryText() {
        return !includesFalse
                && (types.isEmpty() || types.equals(Set.of("string")))
                && BINARY_FORMATS.containsAll(formats)
                && parts.stream()
                        .flatMap(part -> part.members().keySet().stream())
                        .allMatch(keyword -> UNCONSTRAINING.contains(keyword) || keyword.startsWith("x-"));
    }

    /** Returns the shape of the array element at an index. */
    public Shape element(int index) {
        Shape element = new Shape(documents);
        for (DocumentNode part : parts) {
            DocumentNode positional = part.child("prefixItems").child(index);
            element.collect(positional.exists() ? positional : part.child("items"));
        }
        return element;
    }

    /** Returns the shape of a property; if it is not declared, the shape of {@code additionalProperties}. */
    public Shape property(String name) {
        Shape property = new Shape(documents);
        for (DocumentNode part : parts) {
            DocumentNode named = part.child("properties").child(name);
            property.collect(named.exists() ? named : part.child("additionalProperties"));
        }
        return property;
    }

    /** Returns the names of the declared properties. */
    public Set<String> propertyNames() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.child("properties").members().keySet()));
        return names;
    }

    private void collect(DocumentNode schema) {
        includesFalse |= schema.value().isBoolean() && !schema.isTrue();
        if (!schema.value().isObject() || parts.size() > MAX_PARTS || !parts.add(schema)) {
            return;
        }
        collectTypes(schema);
        if (schema.child("$ref").exists()) {
            try {
                collect(documents.resolve(schema, schema.child("$ref").text("")));
            } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
                // Compiling the schema reports the reference. The compositions next to it are left out.
                return;
            }
        }
        Stream.of("allOf", "anyOf", "oneOf")
                .map(schema::child)
                .map(DocumentNode::elements)
                .flatMap(List::stream)
                .forEach(this::collect);
    }

    private void collectTypes(DocumentNode schema) {
        DocumentNode type = schema.child("type");
        type.elements().forEach(each -> types.add(each.text("")));
        if (type.value().isString()) {
            types.add(type.text(""));
        }
        if (type.exists() && schema.child("nullable").isTrue()) {
            types.add("null");
        }
        if (schema.child("format").value().isString()) {
            formats.add(schema.child("format").text(""));
        }
    }
}
