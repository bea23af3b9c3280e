package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocument;
import dev.understudy.contract.document.UnresolvedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens references and unions: what a schema allows, as a choice between conjunctions. For many threads. */
final class Alternatives {

    // Unions of unions multiply; beyond this many ways nothing new is learnt.
    private static final int MOST = 32;
    // A schema that contains itself in place never ends.
    private static final int DEEPEST = 24;

    private final Documents documents;
    // Every random body asks about the same schemas again, and so may who puts values back when the process is stopped.
    private final Map<List<DocumentNode>, List<Conjunction>> opened = new ConcurrentHashMap<>();

    Alternatives(Documents documents) {
        this.documents = documents;
    }

    /** The ways to keep some schemas all at once; empty if there is none. */
    List<Conjunction> of(List<DocumentNode> schemas) {
        List<Conjunction> known = opened.get(schemas);
        if (known == null) {
            known = all(schemas, 0).stream().map(Conjunction::new).toList();
            opened.put(List.copyOf(schemas), known);
        }
        return known;
    }

    private List<List<DocumentNode>> all(List<DocumentNode> schemas, int depth) {
        List<List<DocumentNode>> ways = List.of(List.of());
        for (DocumentNode schema : schemas) {
            ways = both(ways, open(schema, depth));
        }
        return ways;
    }

    private List<List<DocumentNode>> open(DocumentNode schema, int depth) {
        if (schema.value().isBoolean() && !schema.value().booleanValue()) {
            return List.of();
        }
        if (!schema.value().isObject() || depth > DEEPEST) {
            return List.of(List.of());
        }
        List<List<DocumentNode>> ways = List.of(List.of(schema));
        for (String reference : List.of("$ref", "$dynamicRef")) {
            if (schema.child(reference).exists()) {
                ways = both(ways, refer(schema, schema.child(reference).text(""), depth));
            }
        }
        ways = both(ways, all(schema.child("allOf").elements(), depth + 1));
        for (String union : List.of("oneOf", "anyOf")) {
            if (schema.child(union).exists()) {
                ways = both(ways, either(schema.child(union).elements(), depth + 1));
            }
        }
        return schema.child("if").exists() ? both(ways, conditional(schema, depth + 1)) : ways;
    }

    private List<List<DocumentNode>> refer(DocumentNode schema, String reference, int depth) {
        try {
            return open(documents.resolve(schema, reference), depth + 1);
        } catch (UnresolvedReference | UnreadableDocument e) {
            // What a reference to nowhere would ask is listed where schemas are read.
            return List.of(List.of());
        }
    }

    private List<List<DocumentNode>> either(List<DocumentNode> branches, int depth) {
        List<List<DocumentNode>> ways = new ArrayList<>();
        branches.forEach(branch -> ways.addAll(open(branch, depth)));
        return ways.stream().limit(MOST).toList();
    }

    // The way round the condition comes first: it asks for less.
    private List<List<DocumentNode>> conditional(DocumentNode schema, int depth) {
        List<List<DocumentNode>> ways = new ArrayList<>(open(schema.child("else"), depth));
        ways.addAll(both(open(schema.child("if"), depth), open(schema.child("then"), depth)));
        return ways;
    }

    private static List<List<DocumentNode>> both(List<List<DocumentNode>> ones, List<List<DocumentNode>> others) {
        List<List<DocumentNode>> ways = new ArrayList<>();
        for (List<DocumentNode> one : ones) {
            for (List<DocumentNode> other : others) {
                List<DocumentNode> way = new ArrayList<>(one);
                way.addAll(other);
                ways.add(way);
            }
        }
        return ways.stream().limit(MOST).toList();
    }
}
