package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds all schemas that apply to a value: a schema, those that it refers to, and those that it is composed of. */
final class ApplicableSchemas {

    private final Documents documents;

    ApplicableSchemas(Documents documents) {
        this.documents = documents;
    }

    /** Returns the schemas that apply to every value, so without branches that only some values select. */
    Set<DocumentNode> of(DocumentNode schema) {
        Set<DocumentNode> found = new LinkedHashSet<>();
        collect(schema, Optional.empty(), found);
        return found;
    }

    /** Returns the schemas that apply to this value, including the branches that the value selects. */
    Set<DocumentNode> of(DocumentNode schema, JsonNode value) {
        Set<DocumentNode> found = new LinkedHashSet<>();
        collect(schema, Optional.of(value), found);
        return found;
    }

    private void collect(DocumentNode schema, Optional<JsonNode> value, Set<DocumentNode> found) {
        if (!schema.value().isObject() || !found.add(schema)) {
            return;
        }
        if (schema.child("$ref").exists()) {
            collect(documents.resolve(schema, schema.child("$ref").text("")), value, found);
        }
        schema.child("allOf").elements().forEach(each -> collect(each, value, found));
        value.ifPresent(present -> conditionalSchemas(schema, present).forEach(each -> collect(each, value, found)));
    }

    private List<DocumentNode> conditionalSchemas(DocumentNode schema, JsonNode value) {
        List<DocumentNode> selected = new ArrayList<>();
        schema.child("dependentSchemas").members().forEach((name, dependent) -> {
            if (value.has(name)) {
                selected.add(dependent);
            }
        });
        if (schema.child("if").exists()) {
            selected.add(schema.child(isSatisfied(schema.child("if"), value) ? "then" : "else"));
        }
        for (String union : new String[] {"oneOf", "anyOf"}) {
            onlyBranch(schema, schema.child(union).elements(), value).ifPresent(selected::add);
        }
        return selected;
    }

    // Evaluates only const and required; the conditions in these contracts use no other keyword.
    private static boolean isSatisfied(DocumentNode condition, JsonNode value) {
        return condition.child("properties").members().entrySet().stream()
                        .allMatch(property -> !property.getValue()
                                        .child("const")
                                        .exists()
                                || property.getValue().child("const").value().equals(value.get(property.getKey())))
                && condition.child("required").elements().stream().allMatch(name -> value.has(name.text("")));
    }

    /** Returns the branch that the value's discriminator names, or else the only branch that allows its JSON type. */
    private Optional<DocumentNode> onlyBranch(DocumentNode schema, List<DocumentNode> branches, JsonNode value) {
        String tag = value.path(
                        schema.child("discriminator").child("propertyName").text(""))
                .asString("");
        String mapped =
                schema.child("discriminator").child("mapping").child(tag).text(tag);
        if (!mapped.isEmpty()) {
            return branches.stream()
                    .filter(branch -> branch.child("$ref").text("").endsWith("/" + mapped.replaceAll(".*/", "")))
                    .findFirst();
        }
        List<DocumentNode> possible = branches.stream()
                .filter(branch ->
                        of(branch).stream().allMatch(applicable -> TypeSamples.isTypeAllowed(applicable, value)))
                .toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }
}
