package dev.understudy.jaxrs.stub.schema;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the schemas of a contract. */
public final class Schemas {

    private final Documents documents;
    private final boolean ignoresSiblings;
    private final Gaps gaps;

    /** @param gaps receives the references that cannot be resolved */
    public Schemas(Documents documents, Gaps gaps) {
        this.documents = documents;
        this.ignoresSiblings = documents.main().root().child("openapi").text("").startsWith("3.0");
        this.gaps = gaps;
    }

    /** Returns the schema that several schemas require together. A missing schema requires nothing. */
    public Schema read(List<DocumentNode> written) {
        Set<DocumentNode> nodes = new LinkedHashSet<>();
        boolean isNullable = !written.isEmpty();
        for (DocumentNode each : written) {
            Unwrapped unwrapped = unwrap(each);
            isNullable &= unwrapped.isNullable();
            if (unwrapped.node().members().keySet().stream().anyMatch(Keywords::constrains)) {
                nodes.add(unwrapped.node());
            }
        }
        Set<DocumentNode> parts = new LinkedHashSet<>();
        nodes.forEach(node -> addParts(node, parts));
        boolean hasNullableAlternative =
                parts.stream().flatMap(part -> Keywords.union(part).stream()).anyMatch(this::namesNull);
        return new Schema(List.copyOf(nodes), List.copyOf(parts), isNullable || hasNullableAlternative);
    }

    /** Returns the schema at a node. */
    public Schema read(DocumentNode node) {
        return read(List.of(node));
    }

    /** Returns the schema at a node, also if the node only wraps another one. */
    public Schema readAsWritten(DocumentNode node) {
        Set<DocumentNode> parts = new LinkedHashSet<>();
        addParts(node, parts);
        return new Schema(List.of(node), List.copyOf(parts), false);
    }

    /** Returns the node that a reference leads to; empty if it leads nowhere, which becomes a gap. */
    public Optional<DocumentNode> resolve(DocumentNode from, String reference) {
        try {
            return Optional.of(documents.resolve(from, reference));
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            gaps.add(from, "the reference " + e.getMessage(), "correct it, or put the schema into the document");
            return Optional.empty();
        }
    }

    /** Returns the node that a reference leads to; empty if it leads nowhere. */
    public Optional<DocumentNode> find(DocumentNode from, String reference) {
        try {
            return Optional.of(documents.resolve(from, reference));
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the reference to a node, relative to the main document. */
    public String reference(DocumentNode node) {
        Document main = documents.main();
        String file = node.document() == main
                ? ""
                : main.uri().resolve(".").relativize(node.document().uri()).toString();
        try {
            return file + new URI(null, null, node.pointer().toString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every JSON pointer can be written as a fragment", e);
        }
    }

    private record Unwrapped(DocumentNode node, boolean isNullable) {}

    /** Follows references and lists with a single schema, as long as nothing beside them says which values are valid. */
    private Unwrapped unwrap(DocumentNode written) {
        DocumentNode node = written;
        boolean isNullable = false;
        Set<DocumentNode> seen = new LinkedHashSet<>();
        while (seen.add(node)) {
            isNullable |= node.child("nullable").isTrue();
            Optional<DocumentNode> next = only(node);
            if (next.isEmpty()) {
                return new Unwrapped(node, isNullable);
            }
            isNullable |= Keywords.union(node).stream().anyMatch(Keywords::isNull);
            node = next.get();
        }
        gaps.add(written, "the schema refers to itself", "say what it is");
        return new Unwrapped(node, true);
    }

    private boolean namesNull(DocumentNode alternative) {
        Set<DocumentNode> parts = new LinkedHashSet<>();
        addParts(alternative, parts);
        return Nulls.areNamed(parts);
    }

    private Optional<DocumentNode> only(DocumentNode node) {
        Set<String> constraints = node.members().keySet().stream()
                .filter(Keywords::constrains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (node.child("$ref").value().isString()) {
            return ignoresSiblings || constraints.size() == 1
                    ? resolve(node, node.child("$ref").text(""))
                    : Optional.empty();
        }
        // A type beside a single schema usually repeats what that schema says.
        constraints.remove("type");
        if (constraints.size() != 1) {
            return Optional.empty();
        }
        List<DocumentNode> inner = switch (constraints.iterator().next()) {
            case "allOf" -> node.child("allOf").elements();
            case "oneOf", "anyOf" ->
                Keywords.union(node).stream()
                        .filter(each -> !Keywords.isNull(each))
                        .toList();
            default -> List.of();
        };
        return inner.size() == 1 && agrees(node, inner.get(0)) ? Optional.of(inner.get(0)) : Optional.empty();
    }

    private boolean agrees(DocumentNode wrapper, DocumentNode inner) {
        if (!wrapper.child("type").exists()) {
            return true;
        }
        Set<DocumentNode> parts = new LinkedHashSet<>();
        addParts(inner, parts);
        Set<String> types = new LinkedHashSet<>(Keywords.types(wrapper));
        types.remove("null");
        return new Schema(List.of(inner), List.copyOf(parts), false).types().equals(types);
    }

    private void addParts(DocumentNode node, Set<DocumentNode> parts) {
        if (!node.value().isObject() || parts.contains(node)) {
            return;
        }
        boolean isReference = node.child("$ref").value().isString();
        if (!isReference || !ignoresSiblings) {
            parts.add(node);
        }
        if (isReference) {
            resolve(node, node.child("$ref").text("")).ifPresent(target -> addParts(target, parts));
        }
        node.child("allOf").elements().forEach(each -> addParts(each, parts));
    }
}
