package dev.understudy.verify.internal.link;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.schema.Shape;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * The representation of a resource in a body (RFC 9110 section 3.2).
 *
 * @param schema the schema of the resource, with references followed
 * @param at the pointer to the resource in the body: the root, or an envelope such as {@code data}
 * @param shape the properties that the schema declares
 */
record Representation(DocumentNode schema, JsonPointer at, Shape shape) {

    /** Finds the resource in the bodies that a schema describes; empty if the resource has no declared properties. */
    static Optional<Representation> of(DocumentNode bodySchema, Documents documents) {
        DocumentNode schema = follow(bodySchema, documents);
        Shape shape = Shape.of(schema, documents);
        Optional<String> envelope = envelopeName(shape);
        if (envelope.isEmpty()) {
            return isResource(shape)
                    ? Optional.of(new Representation(schema, JsonPointer.empty(), shape))
                    : Optional.empty();
        }
        DocumentNode inner = follow(schema.child("properties").child(envelope.get()), documents);
        // The node does not exist if the schema is composed, for example with allOf.
        return inner.exists()
                ? Optional.of(new Representation(
                        inner, JsonPointer.empty().appendProperty(envelope.get()), Shape.of(inner, documents)))
                : Optional.empty();
    }

    /** Returns whether another representation has the same schema. */
    boolean isSame(Representation other) {
        return schema.equals(other.schema);
    }

    Shape property(String name) {
        return shape.property(name);
    }

    /** Returns the pointer to a property in the body. */
    JsonPointer pointerTo(String name) {
        return at.appendProperty(name);
    }

    /** Returns the names of the resource's properties. */
    Set<String> properties() {
        return shape.propertyNames();
    }

    private static Optional<String> envelopeName(Shape shape) {
        Set<String> names = shape.propertyNames();
        return names.stream()
                .filter(name -> name.equals("data") || names.size() == 1)
                .filter(name -> isResource(shape.property(name)))
                .findFirst();
    }

    private static boolean isResource(Shape shape) {
        return !shape.hasType("array") && !shape.propertyNames().isEmpty();
    }

    static DocumentNode follow(DocumentNode schema, Documents documents) {
        try {
            DocumentNode node = documents.follow(schema);
            // In OpenAPI 3.0, an allOf with one element is a way to add a description to a reference.
            boolean isOnlyReference = node.child("allOf").elements().size() == 1
                    && !node.child("properties").exists();
            return isOnlyReference ? documents.follow(node.child("allOf").child(0)) : node;
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            // The contract records an unresolved reference when it compiles the schema.
            return schema;
        }
    }
}
