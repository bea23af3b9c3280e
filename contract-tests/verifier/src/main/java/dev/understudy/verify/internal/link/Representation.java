package dev.understudy.verify.internal.link;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocument;
import dev.understudy.contract.document.UnresolvedReference;
import dev.understudy.contract.schema.Shape;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * What a body shows of a thing (RFC 9110 section 3.2).
 *
 * @param component the schema of the thing, references followed
 * @param at where the thing stands in the body: at the top, or in an envelope such as {@code data}
 * @param shape what that schema says about its properties
 */
record Representation(DocumentNode component, JsonPointer at, Shape shape) {

    /** The one that a schema describes; empty if its values have no properties. */
    static Optional<Representation> of(DocumentNode schema, Documents documents) {
        DocumentNode component = followed(schema, documents);
        Shape shape = Shape.of(component, documents);
        Optional<String> envelope = envelope(shape);
        if (envelope.isEmpty()) {
            return isThing(shape)
                    ? Optional.of(new Representation(component, JsonPointer.empty(), shape))
                    : Optional.empty();
        }
        DocumentNode inner = followed(component.child("properties").child(envelope.get()), documents);
        // An envelope that is put together from parts has no one place for what it holds.
        return inner.exists()
                ? Optional.of(new Representation(
                        inner, JsonPointer.empty().appendProperty(envelope.get()), Shape.of(inner, documents)))
                : Optional.empty();
    }

    /** Whether another shows a thing by the same schema. */
    boolean isSame(Representation other) {
        return component.equals(other.component);
    }

    /** What the schema says of a property. */
    Shape property(String name) {
        return shape.property(name);
    }

    /** Where a property stands in the body. */
    JsonPointer place(String name) {
        return at.appendProperty(name);
    }

    /** The names of the thing's properties. */
    Set<String> properties() {
        return shape.properties();
    }

    private static Optional<String> envelope(Shape shape) {
        Set<String> names = shape.properties();
        return names.stream()
                .filter(name -> name.equals("data") || names.size() == 1)
                .filter(name -> isThing(shape.property(name)))
                .findFirst();
    }

    private static boolean isThing(Shape shape) {
        return !shape.has("array") && !shape.properties().isEmpty();
    }

    static DocumentNode followed(DocumentNode schema, Documents documents) {
        try {
            DocumentNode node = documents.follow(schema);
            // How 3.0 adds a description to a reference.
            boolean wraps = node.child("allOf").elements().size() == 1
                    && !node.child("properties").exists();
            return wraps ? documents.follow(node.child("allOf").child(0)) : node;
        } catch (UnresolvedReference | UnreadableDocument e) {
            // It is listed where schemas are read.
            return schema;
        }
    }
}
