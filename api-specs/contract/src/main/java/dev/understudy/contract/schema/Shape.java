package dev.understudy.contract.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnresolvedReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a schema says about the kind of its values, references and compositions looked through: what a reader must know
 * to tell the text {@code 12} from the number 12.
 */
public final class Shape {

    // A bound, since schemas may contain themselves.
    private static final int MOST = 64;

    private final Set<DocumentNode> parts = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> formats = new LinkedHashSet<>();
    private final Documents documents;

    private Shape(Documents documents) {
        this.documents = documents;
    }

    /** The shape of the values of a schema. */
    public static Shape of(DocumentNode schema, Documents documents) {
        Shape shape = new Shape(documents);
        shape.collect(schema);
        return shape;
    }

    /** The types that the schema names; empty if it leaves them open. */
    public Set<String> types() {
        return types;
    }

    /** The formats that the schema names, such as {@code uuid}; empty if it leaves them open. */
    public Set<String> formats() {
        return formats;
    }

    /** Whether values of a type are among those that the schema speaks of. */
    public boolean has(String type) {
        return types().contains(type);
    }

    /** Whether all its values have parts. */
    public boolean isCompound() {
        return !types.isEmpty() && types.stream().allMatch(type -> type.equals("array") || type.equals("object"));
    }

    /** The shape of an element of its arrays. */
    public Shape element(int index) {
        Shape element = new Shape(documents);
        for (DocumentNode part : parts) {
            DocumentNode positional = part.child("prefixItems").child(index);
            element.collect(positional.exists() ? positional : part.child("items"));
        }
        return element;
    }

    /** The shape of a property of its objects. */
    public Shape property(String name) {
        Shape property = new Shape(documents);
        for (DocumentNode part : parts) {
            DocumentNode named = part.child("properties").child(name);
            property.collect(named.exists() ? named : part.child("additionalProperties"));
        }
        return property;
    }

    /** The names of the properties that it declares. */
    public Set<String> properties() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.addAll(part.child("properties").members().keySet()));
        return names;
    }

    private void collect(DocumentNode schema) {
        if (!schema.value().isObject() || parts.size() > MOST || !parts.add(schema)) {
            return;
        }
        collectTypes(schema);
        if (schema.child("$ref").exists()) {
            try {
                collect(documents.resolve(schema, schema.child("$ref").text("")));
            } catch (UnresolvedReference e) {
                // A reference to nowhere says nothing about shapes; it is noted where schemas are read.
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
