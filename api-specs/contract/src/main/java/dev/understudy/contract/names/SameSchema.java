package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two schemas of a contract: whether they are the same apart from annotations and references. */
final class SameSchema {

    private static final Set<String> ANNOTATIONS = Set.of(
            "title", "description", "default", "deprecated", "example", "examples", "externalDocs", "xml", "$comment");
    // These describe the property that has the schema, not the type.
    private static final Set<String> OF_PROPERTY = Set.of("readOnly", "writeOnly");
    private static final Set<String> UNORDERED = Set.of("required", "enum", "type");
    private static final Set<String> NAMED_SCHEMAS =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    private final SchemaTypes schemas;

    SameSchema(SchemaTypes schemas) {
        this.schemas = schemas;
    }

    boolean test(DocumentNode one, DocumentNode other) {
        return same(one, other, OF_PROPERTY, new HashSet<>());
    }

    private boolean same(
            DocumentNode first, DocumentNode second, Set<String> ignored, Set<List<DocumentNode>> assumed) {
        DocumentNode one = target(first);
        DocumentNode other = target(second);
        if (one.equals(other) || !assumed.add(List.of(one, other))) {
            return true;
        }
        if (!one.value().isObject() || !other.value().isObject()) {
            return one.value().equals(other.value());
        }
        Set<String> keywords = new TreeSet<>(one.members().keySet());
        keywords.addAll(other.members().keySet());
        return keywords.stream()
                .filter(keyword -> !ANNOTATIONS.contains(keyword) && !ignored.contains(keyword))
                .filter(keyword -> !keyword.startsWith("x-"))
                .allMatch(keyword -> sameKeyword(keyword, one.child(keyword), other.child(keyword), assumed));
    }

    private boolean sameKeyword(String keyword, DocumentNode one, DocumentNode other, Set<List<DocumentNode>> assumed) {
        if (UNORDERED.contains(keyword)) {
            return values(one).equals(values(other));
        }
        if (NAMED_SCHEMAS.contains(keyword)) {
            Map<String, DocumentNode> members = one.members();
            Map<String, DocumentNode> others = other.members();
            return members.keySet().equals(others.keySet())
                    && members.entrySet().stream()
                            .allMatch(
                                    member -> same(member.getValue(), others.get(member.getKey()), Set.of(), assumed));
        }
        if (one.value().isArray() && other.value().isArray()) {
            List<DocumentNode> elements = one.elements();
            List<DocumentNode> others = other.elements();
            return elements.size() == others.size()
                    && Stream.iterate(0, i -> i < elements.size(), i -> i + 1)
                            .allMatch(i -> same(elements.get(i), others.get(i), Set.of(), assumed));
        }
        return one.exists() && other.exists() && same(one, other, Set.of(), assumed);
    }

    private static Set<String> values(DocumentNode list) {
        return Stream.concat(Stream.of(list), list.elements().stream())
                .filter(each -> each.exists() && !each.value().isArray())
                .map(each -> each.value().toString())
                .collect(Collectors.toSet());
    }

    // Annotations next to a reference do not matter.
    private DocumentNode target(DocumentNode schema) {
        boolean isOnlyReference = SchemaTypes.isReference(schema)
                && schema.members().keySet().stream()
                        .allMatch(keyword ->
                                keyword.equals("$ref") || ANNOTATIONS.contains(keyword) || keyword.startsWith("x-"));
        return isOnlyReference ? schemas.follow(schema) : schema;
    }
}
