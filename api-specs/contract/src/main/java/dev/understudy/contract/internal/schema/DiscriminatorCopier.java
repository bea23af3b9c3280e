package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a {@code discriminator} and adds a map to it, from each value of the discriminating property to the schema
 * that the value selects (OpenAPI 3.1, "Discriminator Object"). Next to {@code oneOf} or {@code anyOf}, the map
 * contains the indexes of branches. Otherwise, it contains references to the schemas that inherit from the declaring
 * schema by {@code allOf}.
 */
final class DiscriminatorCopier {

    private final SchemaBundle bundle;

    DiscriminatorCopier(SchemaBundle bundle) {
        this.bundle = bundle;
    }

    void copyTo(ObjectNode copy, DocumentNode schema) {
        String property = schema.child("discriminator").child("propertyName").text("");
        if (property.isEmpty()) {
            bundle.addNotChecked(schema.child("discriminator"), "the discriminator has no propertyName");
            return;
        }
        ObjectNode discriminator = copy.putObject("discriminator").put("propertyName", property);
        Map<String, DocumentNode> mapping = readMapping(schema);
        boolean hasUnion = false;
        for (String union : new String[] {"oneOf", "anyOf"}) {
            DocumentNode branches = schema.child(union);
            if (branches.exists()) {
                hasUnion = true;
                addBranches(discriminator.putObject(union), branches, property, mapping);
            }
        }
        if (!hasUnion) {
            addSubtypes(discriminator.putObject("subtypes"), schema, mapping);
        }
    }

    private Map<String, DocumentNode> readMapping(DocumentNode schema) {
        Map<String, DocumentNode> mapping = new LinkedHashMap<>();
        schema.child("discriminator").child("mapping").members().forEach((value, node) -> {
            Optional<DocumentNode> target = mappingTarget(node);
            target.ifPresentOrElse(
                    found -> mapping.put(value, found),
                    () -> bundle.addNotChecked(node, "the mapping '" + node.text("") + "' does not refer to a schema"));
        });
        return mapping;
    }

    // A mapping value is the name of a component or a reference to a schema. A text that could be either is read as a
    // name.
    private Optional<DocumentNode> mappingTarget(DocumentNode node) {
        String text = node.text("");
        DocumentNode named = schemaComponents(node).child(text);
        return named.exists() ? Optional.of(named) : resolve(node, text);
    }

    private Optional<DocumentNode> resolve(DocumentNode node, String reference) {
        try {
            return Optional.of(bundle.documents().resolve(node, reference));
        } catch (UnresolvedReferenceException e) {
            return Optional.empty();
        }
    }

    private static DocumentNode schemaComponents(DocumentNode node) {
        return node.document().root().child("components").child("schemas");
    }

    private void addBranches(
            ObjectNode byValue, DocumentNode branches, String property, Map<String, DocumentNode> mapping) {
        List<Optional<DocumentNode>> targets =
                branches.elements().stream().map(this::branchTarget).toList();
        for (int i = 0; i < targets.size(); i++) {
            String reference = branches.child(i).child("$ref").text("");
            if (!reference.isEmpty()) {
                byValue.put(reference.substring(reference.lastIndexOf('/') + 1), i);
            }
            for (String value :
                    targets.get(i).map(target -> fixedValues(target, property)).orElse(Set.of())) {
                byValue.put(value, i);
            }
        }
        // The mapping takes precedence over the names and constants of the branches.
        mapping.forEach((value, mapped) -> {
            int index = targets.indexOf(Optional.of(mapped));
            if (index >= 0) {
                byValue.put(value, index);
            }
        });
    }

    private Optional<DocumentNode> branchTarget(DocumentNode branch) {
        DocumentNode reference = branch.child("$ref");
        return reference.exists() ? resolve(branch, reference.text("")) : Optional.of(branch);
    }

    // A branch that restricts the property by const or enum is selected by those values as well as by its name.
    private static Set<String> fixedValues(DocumentNode branch, String property) {
        Set<String> values = new HashSet<>();
        JsonNode schema = branch.value().path("properties").path(property);
        if (schema.path("const").isString()) {
            values.add(schema.path("const").stringValue());
        }
        schema.path("enum").forEach(value -> values.add(value.asString("")));
        return values;
    }

    private void addSubtypes(ObjectNode byValue, DocumentNode schema, Map<String, DocumentNode> mapping) {
        Map<String, DocumentNode> subtypes = new LinkedHashMap<>();
        schemaComponents(schema).members().forEach((name, candidate) -> {
            if (inherits(candidate, schema, new HashSet<>())) {
                subtypes.put(name, candidate);
            }
        });
        subtypes.putAll(mapping);
        // The schema counts as a subtype of itself. Without any other subtype there is nothing to select, and the map
        // stays empty.
        if (subtypes.values().stream().anyMatch(subtype -> !subtype.equals(schema))) {
            subtypes.forEach((value, subtype) -> byValue.put(value, bundle.reference(subtype)));
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
