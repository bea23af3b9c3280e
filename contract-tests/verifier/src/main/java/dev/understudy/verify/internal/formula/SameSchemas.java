package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares schemas of two documents by their text, after following references and leaving out annotations. */
public final class SameSchemas {

    private static final Set<String> MAPS_OF_SCHEMAS = Set.of("properties", "patternProperties", "dependentSchemas");

    private final SchemaSide left;
    private final SchemaSide right;
    private final Map<List<DocumentNode>, Boolean> results = new HashMap<>();

    public SameSchemas(SchemaSide left, SchemaSide right) {
        this.left = left;
        this.right = right;
    }

    /** Returns whether two schemas, one of each side, accept the same values because they say the same. */
    public boolean test(DocumentNode ofLeft, DocumentNode ofRight) {
        List<DocumentNode> pair = List.of(ofLeft, ofRight);
        Boolean known = results.get(pair);
        if (known != null) {
            return known;
        }
        // A pair that is being compared may be assumed to be the same: only another difference can disprove it.
        results.put(pair, true);
        boolean same = left.isVersion30() == right.isVersion30() && compare(ofLeft, ofRight);
        if (same) {
            return true;
        }
        // What was found by that assumption no longer holds.
        results.values().removeIf(result -> result);
        results.put(pair, false);
        return false;
    }

    private boolean compare(DocumentNode one, DocumentNode other) {
        Optional<DocumentNode> oneTarget = onlyReference(left, one);
        Optional<DocumentNode> otherTarget = onlyReference(right, other);
        if (oneTarget.isPresent() || otherTarget.isPresent()) {
            return test(oneTarget.orElse(one), otherTarget.orElse(other));
        }
        if (!one.value().isObject() || !other.value().isObject()) {
            return one.value().equals(other.value());
        }
        Set<String> keywords = effective(one);
        return keywords.equals(effective(other))
                && !keywords.contains("$dynamicRef")
                && keywords.stream()
                        .allMatch(keyword -> sameKeyword(keyword, one.child(keyword), other.child(keyword)));
    }

    private Optional<DocumentNode> onlyReference(SchemaSide side, DocumentNode node) {
        boolean only = node.value().path("$ref").isString()
                && (side.isVersion30() || effective(node).equals(Set.of("$ref")));
        return only ? side.target(node, "$ref") : Optional.empty();
    }

    // The keywords "then" and "minContains", for example, have an effect on others.
    private static Set<String> effective(DocumentNode node) {
        Set<String> keywords = new HashSet<>(node.value().propertyNames());
        keywords.removeIf(keyword -> SchemaFormula.isAnnotation(keyword)
                && !Set.of("then", "else", "minContains", "maxContains", "contentSchema", "nullable", "$schema")
                        .contains(keyword));
        return keywords;
    }

    private boolean sameKeyword(String keyword, DocumentNode one, DocumentNode other) {
        if (keyword.equals("$ref")) {
            Optional<DocumentNode> target = left.target(parent(one), "$ref");
            Optional<DocumentNode> otherTarget = right.target(parent(other), "$ref");
            return target.isPresent() && otherTarget.isPresent() && test(target.get(), otherTarget.get());
        }
        if (keyword.equals("required") || keyword.equals("enum")) {
            return asSet(one).equals(asSet(other));
        }
        if (MAPS_OF_SCHEMAS.contains(keyword)) {
            return sameMembers(one, other);
        }
        if (Set.of("allOf", "anyOf", "oneOf", "prefixItems").contains(keyword)) {
            return sameElements(one, other);
        }
        if (keyword.equals("discriminator")) {
            return sameDiscriminator(parent(one), parent(other));
        }
        boolean isSchema = Set.of(
                        "not",
                        "if",
                        "then",
                        "else",
                        "items",
                        "contains",
                        "additionalProperties",
                        "propertyNames",
                        "unevaluatedItems",
                        "unevaluatedProperties")
                .contains(keyword);
        return isSchema ? test(one, other) : one.value().equals(other.value());
    }

    // The names of components select schemas as well, so two discriminators with the same text can differ.
    private boolean sameDiscriminator(DocumentNode one, DocumentNode other) {
        DocumentNode property = one.child("discriminator").child("propertyName");
        if (!property.value()
                .equals(other.child("discriminator").child("propertyName").value())) {
            return false;
        }
        List<String> unions = Stream.of("oneOf", "anyOf")
                .filter(union -> one.child(union).exists() || other.child(union).exists())
                .toList();
        if (unions.isEmpty()) {
            return sameValues(
                    InheritedDiscriminator.subtypes(left, one), InheritedDiscriminator.subtypes(right, other));
        }
        return unions.stream()
                .allMatch(union -> DiscriminatedUnion.names(left, one, union)
                        .equals(DiscriminatedUnion.names(right, other, union)));
    }

    private static DocumentNode parent(DocumentNode node) {
        return node.document().root().at(node.pointer().head());
    }

    private static Set<JsonNode> asSet(DocumentNode list) {
        Set<JsonNode> set = new HashSet<>();
        list.elements().forEach(each -> set.add(each.value()));
        return set;
    }

    private boolean sameMembers(DocumentNode one, DocumentNode other) {
        return sameValues(one.members(), other.members());
    }

    private boolean sameValues(Map<String, DocumentNode> some, Map<String, DocumentNode> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(each -> test(each.getValue(), others.get(each.getKey())));
    }

    private boolean sameElements(DocumentNode one, DocumentNode other) {
        if (one.value().size() != other.value().size()) {
            return false;
        }
        for (int i = 0; i < one.value().size(); i++) {
            if (!test(one.child(i), other.child(i))) {
                return false;
            }
        }
        return true;
    }
}
