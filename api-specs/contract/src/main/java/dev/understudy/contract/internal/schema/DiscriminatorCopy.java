package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReference;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a {@code discriminator}, worked out: which value means which branch of the union beside it, or which schema
 * that inherits from this one by {@code allOf} (OpenAPI 3.1, "Discriminator Object").
 */
final class DiscriminatorCopy {

    private final SchemaBook book;

    DiscriminatorCopy(SchemaBook book) {
        this.book = book;
    }

    void into(ObjectNode copy, DocumentNode schema) {
        String property = schema.child("discriminator").child("propertyName").text("");
        if (property.isEmpty()) {
            book.addNotChecked(schema.child("discriminator"), "it names no property");
            return;
        }
        ObjectNode discriminator = copy.putObject("discriminator").put("propertyName", property);
        Map<String, DocumentNode> mapping = mapping(schema);
        boolean beside = false;
        for (String union : new String[] {"oneOf", "anyOf"}) {
            DocumentNode branches = schema.child(union);
            if (branches.exists()) {
                beside = true;
                branches(discriminator.putObject(union), branches, property, mapping);
            }
        }
        if (!beside) {
            heirs(discriminator.putObject("heirs"), schema, mapping);
        }
    }

    private Map<String, DocumentNode> mapping(DocumentNode schema) {
        Map<String, DocumentNode> mapping = new LinkedHashMap<>();
        schema.child("discriminator").child("mapping").members().forEach((value, node) -> {
            Optional<DocumentNode> target = target(node);
            target.ifPresentOrElse(
                    found -> mapping.put(value, found),
                    () -> book.addNotChecked(node, "the mapping '" + node.text("") + "' leads to no schema"));
        });
        return mapping;
    }

    // A mapping names a schema of the components or refers to one; a bare word can be either.
    private Optional<DocumentNode> target(DocumentNode node) {
        String text = node.text("");
        DocumentNode named = components(node).child(text);
        return named.exists() ? Optional.of(named) : resolve(node, text);
    }

    private Optional<DocumentNode> resolve(DocumentNode node, String reference) {
        try {
            return Optional.of(book.documents().resolve(node, reference));
        } catch (UnresolvedReference e) {
            return Optional.empty();
        }
    }

    private static DocumentNode components(DocumentNode node) {
        return node.document().root().child("components").child("schemas");
    }

    private void branches(
            ObjectNode byValue, DocumentNode branches, String property, Map<String, DocumentNode> mapping) {
        List<Optional<DocumentNode>> targets =
                branches.elements().stream().map(this::branch).toList();
        for (int i = 0; i < targets.size(); i++) {
            String reference = branches.child(i).child("$ref").text("");
            if (!reference.isEmpty()) {
                byValue.put(reference.substring(reference.lastIndexOf('/') + 1), i);
            }
            for (String value :
                    targets.get(i).map(target -> fixed(target, property)).orElse(Set.of())) {
                byValue.put(value, i);
            }
        }
        // What the mapping says outranks what a name or a constant suggests.
        mapping.forEach((value, mapped) -> {
            int index = targets.indexOf(Optional.of(mapped));
            if (index >= 0) {
                byValue.put(value, index);
            }
        });
    }

    private Optional<DocumentNode> branch(DocumentNode branch) {
        DocumentNode reference = branch.child("$ref");
        return reference.exists() ? resolve(branch, reference.text("")) : Optional.of(branch);
    }

    // Branches that fix the property themselves say which value they are for, whatever their names.
    private static Set<String> fixed(DocumentNode branch, String property) {
        Set<String> values = new HashSet<>();
        JsonNode schema = branch.value().path("properties").path(property);
        if (schema.path("const").isString()) {
            values.add(schema.path("const").stringValue());
        }
        schema.path("enum").forEach(value -> values.add(value.asString("")));
        return values;
    }

    private void heirs(ObjectNode byValue, DocumentNode schema, Map<String, DocumentNode> mapping) {
        Map<String, DocumentNode> heirs = new LinkedHashMap<>();
        components(schema).members().forEach((name, candidate) -> {
            if (inherits(candidate, schema, new HashSet<>())) {
                heirs.put(name, candidate);
            }
        });
        heirs.putAll(mapping);
        // A schema that nobody inherits from has nothing to choose among.
        if (heirs.values().stream().anyMatch(heir -> !heir.equals(schema))) {
            heirs.forEach((value, heir) -> byValue.put(value, book.reference(heir)));
        }
    }

    private boolean inherits(DocumentNode candidate, DocumentNode base, Set<DocumentNode> seen) {
        if (candidate.equals(base)) {
            return true;
        }
        return seen.add(candidate)
                && candidate.child("allOf").elements().stream()
                        .map(part -> part.child("$ref"))
                        .filter(DocumentNode::exists)
                        .map(reference -> resolve(reference, reference.text("")))
                        .flatMap(Optional::stream)
                        .anyMatch(parent -> inherits(parent, base, seen));
    }
}
