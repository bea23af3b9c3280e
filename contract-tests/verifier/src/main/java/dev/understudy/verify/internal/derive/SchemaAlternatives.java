package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Expands the references, unions and conditions of schemas into alternatives. A value that satisfies one alternative
 * probably satisfies the original schemas. Thread-safe.
 */
final class SchemaAlternatives {

    // The alternatives of nested unions multiply. More of them would hardly lead to different test cases.
    private static final int MAX_ALTERNATIVES = 32;
    // Ends the recursion for a schema that refers to itself without a property or element in between.
    private static final int MAX_DEPTH = 24;

    private final Documents documents;
    // A cache, since every random body needs the same alternatives. The map is concurrent because the rollback runs in
    // another thread if the process is stopped.
    private final Map<List<DocumentNode>, List<AllOfSchemas>> cache = new ConcurrentHashMap<>();

    SchemaAlternatives(Documents documents) {
        this.documents = documents;
    }

    /**
     * Returns the alternatives for a value that must satisfy all of the schemas; empty if no value can satisfy them.
     */
    List<AllOfSchemas> of(List<DocumentNode> schemas) {
        List<AllOfSchemas> found = cache.get(schemas);
        if (found == null) {
            found = expandAll(schemas, 0).stream().map(AllOfSchemas::new).toList();
            cache.put(List.copyOf(schemas), found);
        }
        return found;
    }

    // Each inner list is one alternative: the schemas that a value must all satisfy. An empty inner list allows every
    // value; an empty outer list allows none.
    private List<List<DocumentNode>> expandAll(List<DocumentNode> schemas, int depth) {
        List<List<DocumentNode>> alternatives = List.of(List.of());
        for (DocumentNode schema : schemas) {
            alternatives = combine(alternatives, expand(schema, depth));
        }
        return alternatives;
    }

    private List<List<DocumentNode>> expand(DocumentNode schema, int depth) {
        if (schema.value().isBoolean() && !schema.value().booleanValue()) {
            return List.of();
        }
        if (!schema.value().isObject() || depth > MAX_DEPTH) {
            return List.of(List.of());
        }
        List<List<DocumentNode>> alternatives = List.of(List.of(schema));
        for (String reference : List.of("$ref", "$dynamicRef")) {
            if (schema.child(reference).exists()) {
                alternatives = combine(
                        alternatives,
                        expandReference(schema, schema.child(reference).text(""), depth));
            }
        }
        alternatives = combine(alternatives, expandAll(schema.child("allOf").elements(), depth + 1));
        DocumentNode doublyNegated = schema.child("not").child("not");
        if (doublyNegated.exists()) {
            alternatives = combine(alternatives, expand(doublyNegated, depth + 1));
        }
        for (String union : List.of("oneOf", "anyOf")) {
            if (schema.child(union).exists()) {
                alternatives =
                        combine(alternatives, expandUnion(schema.child(union).elements(), depth + 1));
            }
        }
        return schema.child("if").exists() ? combine(alternatives, expandCondition(schema, depth + 1)) : alternatives;
    }

    private List<List<DocumentNode>> expandReference(DocumentNode schema, String reference, int depth) {
        try {
            return expand(documents.resolve(schema, reference), depth + 1);
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            // The contract lists an unresolved reference as not checked, so it is not reported here.
            return List.of(List.of());
        }
    }

    private List<List<DocumentNode>> expandUnion(List<DocumentNode> branches, int depth) {
        List<List<DocumentNode>> alternatives = new ArrayList<>();
        branches.forEach(branch -> alternatives.addAll(expand(branch, depth)));
        return alternatives.stream().limit(MAX_ALTERNATIVES).toList();
    }

    // The alternative for a false condition comes first, since it usually requires fewer properties.
    private List<List<DocumentNode>> expandCondition(DocumentNode schema, int depth) {
        List<List<DocumentNode>> alternatives = new ArrayList<>(expand(schema.child("else"), depth));
        alternatives.addAll(combine(expand(schema.child("if"), depth), expand(schema.child("then"), depth)));
        return alternatives;
    }

    private static List<List<DocumentNode>> combine(List<List<DocumentNode>> left, List<List<DocumentNode>> right) {
        List<List<DocumentNode>> alternatives = new ArrayList<>();
        for (List<DocumentNode> one : left) {
            for (List<DocumentNode> other : right) {
                List<DocumentNode> alternative = new ArrayList<>(one);
                alternative.addAll(other);
                alternatives.add(alternative);
            }
        }
        return alternatives.stream().limit(MAX_ALTERNATIVES).toList();
    }
}
