package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.names.NamedContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads from schemas what a code generator makes of them. */
final class GeneratedTypes {

    // Formats for which generators commonly use another type than for the plain one.
    private static final Set<String> TYPED_FORMATS =
            Set.of("date-time", "date", "uuid", "uri", "byte", "binary", "int32", "int64", "float", "double");

    private final Documents documents;
    private final NamedContract names;

    GeneratedTypes(NamedContract names) {
        this.documents = names.contract().documents();
        this.names = names;
    }

    /** Returns the schema behind references; the schema itself if one cannot be resolved. */
    DocumentNode follow(DocumentNode schema) {
        try {
            return documents.follow(schema);
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            return schema;
        }
    }

    /** Returns what a union of one schema and null becomes without null; the schema itself if it is not such a union. */
    DocumentNode withoutNull(DocumentNode schema) {
        DocumentNode target = follow(schema);
        List<DocumentNode> alternatives = Stream.of("anyOf", "oneOf")
                .flatMap(keyword -> target.child(keyword).elements().stream())
                .filter(each -> !each.child("type").text("").equals("null"))
                .toList();
        return alternatives.size() == 1 && properties(target).isEmpty() ? alternatives.get(0) : schema;
    }

    /** Returns the pinned names of a schema, or that of the component; empty text for an inline schema. */
    Set<String> names(DocumentNode schema) {
        Set<String> pinned = names.typeNames(schema);
        String reference = schema.child("$ref").text("");
        return pinned.isEmpty() ? Set.of(reference.substring(reference.lastIndexOf('/') + 1)) : pinned;
    }

    /** Returns whether a schema becomes a type with a name: an object with properties, or an enumeration. */
    boolean isGenerated(DocumentNode schema) {
        DocumentNode target = follow(schema);
        return !properties(target).isEmpty()
                || target.child("enum").value().size() > 1
                || Stream.of("oneOf", "anyOf")
                        .anyMatch(union -> target.child(union).exists()
                                && schema.child("$ref").exists());
    }

    /** Returns the properties, including those of allOf. */
    Map<String, DocumentNode> properties(DocumentNode schema) {
        Map<String, DocumentNode> properties = new LinkedHashMap<>();
        parts(schema).forEach(part -> properties.putAll(part.child("properties").members()));
        return properties;
    }

    /** Returns whether a property is required, also by a part of allOf. */
    boolean requires(DocumentNode schema, String property) {
        return parts(schema).stream()
                .flatMap(part -> part.child("required").elements().stream())
                .anyMatch(name -> name.text("").equals(property));
    }

    /**
     * Returns what a schema becomes if its JSON types do not decide that: a class with properties, a map, any object, or
     * any value; empty text if they do. A union with null becomes what it is without null.
     */
    String shape(DocumentNode schema) {
        List<DocumentNode> alternatives = alternatives(schema);
        if (alternatives.stream().anyMatch(each -> !properties(each).isEmpty())) {
            return "an object with properties";
        }
        if (alternatives.stream()
                .anyMatch(each -> each.child("additionalProperties").value().isObject())) {
            return "a map";
        }
        if (types(schema).contains("object")) {
            return "any object";
        }
        boolean isTyped = alternatives.stream()
                .anyMatch(each -> Stream.of("type", "enum", "const", "oneOf", "anyOf")
                        .anyMatch(keyword -> each.child(keyword).exists()));
        return isTyped ? "" : "any value";
    }

    DocumentNode part(DocumentNode schema, String keyword) {
        return parts(schema).stream()
                .map(each -> each.child(keyword))
                .filter(DocumentNode::exists)
                .findFirst()
                .orElse(schema.child(keyword));
    }

    /** Returns the enum constants that are strings; empty if the schema is not an enumeration. */
    Set<String> constants(DocumentNode schema) {
        Set<String> constants = new TreeSet<>();
        alternatives(schema).forEach(part -> {
            List<DocumentNode> values = part.child("enum").elements();
            if (values.size() > 1) {
                values.stream().filter(each -> each.value().isString()).forEach(each -> constants.add(each.text("")));
            }
            if (part.child("const").value().isString()) {
                constants.add(part.child("const").text(""));
            }
        });
        return constants;
    }

    /** Returns the types without null, with their formats if these change the generated type. */
    Set<String> types(DocumentNode schema) {
        Set<String> types = new TreeSet<>();
        alternatives(schema).forEach(part -> {
            DocumentNode type = part.child("type");
            String format = part.child("format").text("");
            String suffix = TYPED_FORMATS.contains(format) ? " " + format : "";
            Stream.concat(Stream.of(type), type.elements().stream())
                    .filter(each -> each.value().isString() && !each.text("").equals("null"))
                    .forEach(each -> types.add(each.text("") + suffix));
        });
        return types;
    }

    /** Returns whether null is among the values of a schema that has a type. */
    boolean allowsNull(DocumentNode schema) {
        return allowsNull(schema, new HashSet<>());
    }

    private boolean allowsNull(DocumentNode schema, Set<DocumentNode> seen) {
        DocumentNode target = follow(schema);
        if (target.child("nullable").isTrue() || !seen.add(target)) {
            return true;
        }
        boolean isListed = Stream.of("type", "enum")
                .map(target::child)
                .filter(DocumentNode::exists)
                .allMatch(GeneratedTypes::containsNull);
        DocumentNode constant = target.child("const");
        return isListed
                && (!constant.exists() || constant.value().isNull())
                && target.child("allOf").elements().stream().allMatch(part -> allowsNull(part, seen))
                && Stream.of("anyOf", "oneOf")
                        .map(target::child)
                        .filter(DocumentNode::exists)
                        .allMatch(union -> union.elements().stream().anyMatch(part -> allowsNull(part, seen)));
    }

    private static boolean containsNull(DocumentNode values) {
        return Stream.concat(Stream.of(values), values.elements().stream())
                .anyMatch(each -> each.value().isNull() || each.text("").equals("null"));
    }

    private List<DocumentNode> parts(DocumentNode schema) {
        List<DocumentNode> parts = new ArrayList<>();
        collect(schema, Set.of("allOf"), parts, new HashSet<>());
        return parts;
    }

    private List<DocumentNode> alternatives(DocumentNode schema) {
        List<DocumentNode> parts = new ArrayList<>();
        collect(schema, Set.of("allOf", "anyOf", "oneOf"), parts, new HashSet<>());
        return parts;
    }

    private void collect(DocumentNode schema, Set<String> keywords, List<DocumentNode> parts, Set<DocumentNode> seen) {
        DocumentNode target = follow(schema);
        if (seen.add(target)) {
            parts.add(target);
            keywords.forEach(
                    keyword -> target.child(keyword).elements().forEach(part -> collect(part, keywords, parts, seen)));
        }
    }
}
