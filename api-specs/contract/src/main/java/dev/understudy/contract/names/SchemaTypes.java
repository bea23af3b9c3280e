package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says which schemas become types with a name in generated code. */
final class SchemaTypes {

    private final Documents documents;

    SchemaTypes(Documents documents) {
        this.documents = documents;
    }

    /** Returns the schema behind references; the schema itself if one cannot be resolved. */
    DocumentNode follow(DocumentNode schema) {
        try {
            return documents.follow(schema);
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            return schema;
        }
    }

    /**
     * Returns the schema that a wrapper contains. Wrappers are an {@code allOf} with a single member, and a union of one
     * schema and null; generated code has the type of that schema. A component is a type of its own.
     */
    DocumentNode unwrap(DocumentNode schema) {
        DocumentNode inner = schema;
        while (!isReference(inner)) {
            List<DocumentNode> members = inner.child("allOf").elements();
            List<DocumentNode> alternatives = alternatives(inner);
            if (inner.child("properties").exists() || members.size() + alternatives.size() != 1) {
                return inner;
            }
            inner = members.isEmpty() ? alternatives.get(0) : members.get(0);
        }
        return inner;
    }

    /** Returns whether a schema becomes a type with a name if it is a component. */
    boolean isType(DocumentNode target) {
        return isModel(target)
                || target.child("enum").exists()
                || alternatives(target).size() > 1;
    }

    /** Returns whether a schema becomes a type with a name even if it is not a component. */
    boolean isModel(DocumentNode target) {
        return isModel(target, new ArrayList<>());
    }

    private boolean isModel(DocumentNode target, List<DocumentNode> seen) {
        if (seen.contains(target)) {
            return false;
        }
        seen.add(target);
        return !target.child("properties").members().isEmpty()
                || Stream.concat(target.child("allOf").elements().stream(), alternatives(target).stream())
                        .anyMatch(part -> isModel(follow(part), seen));
    }

    /** Returns the alternatives of a union, except null. */
    static List<DocumentNode> alternatives(DocumentNode schema) {
        return Stream.of("oneOf", "anyOf")
                .flatMap(union -> schema.child(union).elements().stream())
                .filter(alternative -> !isNull(alternative))
                .toList();
    }

    private static boolean isNull(DocumentNode schema) {
        DocumentNode only = schema.child("enum");
        return schema.child("type").text("").equals("null")
                || schema.child("const").value().isNull()
                || (only.value().size() == 1 && only.child(0).value().isNull());
    }

    static boolean isReference(DocumentNode schema) {
        return schema.child("$ref").value().isString();
    }

    /** Returns the schemas of array elements and of undeclared properties. */
    static List<DocumentNode> elements(DocumentNode schema) {
        return Stream.of("items", "additionalProperties")
                .map(schema::child)
                .filter(element -> element.value().isObject())
                .toList();
    }
}
