package dev.understudy.suite.strength;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The schemas that apply to one value together: a schema, what it refers to, and what it is composed of. */
final class Parts {

    private final Documents documents;

    Parts(Documents documents) {
        this.documents = documents;
    }

    /** Whatever the value is. */
    Set<DocumentNode> of(DocumentNode schema) {
        Set<DocumentNode> parts = new LinkedHashSet<>();
        collect(schema, Optional.empty(), parts);
        return parts;
    }

    /** For this value: the branches and conditions that it keeps are among them. */
    Set<DocumentNode> of(DocumentNode schema, JsonNode value) {
        Set<DocumentNode> parts = new LinkedHashSet<>();
        collect(schema, Optional.of(value), parts);
        return parts;
    }

    private void collect(DocumentNode schema, Optional<JsonNode> value, Set<DocumentNode> parts) {
        if (!schema.value().isObject() || !parts.add(schema)) {
            return;
        }
        if (schema.child("$ref").exists()) {
            collect(documents.resolve(schema, schema.child("$ref").text("")), value, parts);
        }
        schema.child("allOf").elements().forEach(part -> collect(part, value, parts));
        value.ifPresent(present -> conditional(schema, present).forEach(part -> collect(part, value, parts)));
    }

    private List<DocumentNode> conditional(DocumentNode schema, JsonNode value) {
        List<DocumentNode> parts = new ArrayList<>();
        schema.child("dependentSchemas").members().forEach((name, part) -> {
            if (value.has(name)) {
                parts.add(part);
            }
        });
        if (schema.child("if").exists()) {
            parts.add(schema.child(keepsConstants(schema.child("if"), value) ? "then" : "else"));
        }
        for (String union : new String[] {"oneOf", "anyOf"}) {
            onlyBranch(schema, schema.child(union).elements(), value).ifPresent(parts::add);
        }
        return parts;
    }

    // Enough for conditions that ask for constants, which is what conditions are for.
    private static boolean keepsConstants(DocumentNode condition, JsonNode value) {
        return condition.child("properties").members().entrySet().stream()
                        .allMatch(property -> !property.getValue()
                                        .child("const")
                                        .exists()
                                || property.getValue().child("const").value().equals(value.get(property.getKey())))
                && condition.child("required").elements().stream().allMatch(name -> value.has(name.text("")));
    }

    /** The branch that a value must be meant for: the one its discriminator names, or the only one of its type. */
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
                .filter(branch -> of(branch).stream().allMatch(part -> Types.allow(part, value)))
                .toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }
}
