package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.DocumentNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;

/**
 * Compares the types of generated code at the same places of two versions: their names, their properties, their enum
 * constants, and the types of properties.
 */
final class GeneratedNames {

    private final GeneratedTypes oldTypes;
    private final GeneratedTypes newTypes;
    private final Consumer<Change> changes;
    private final Set<List<DocumentNode>> compared = new HashSet<>();
    private final Set<List<String>> renamed = new HashSet<>();

    GeneratedNames(Versions versions, Consumer<Change> changes) {
        this.oldTypes = new GeneratedTypes(versions.oldNames());
        this.newTypes = new GeneratedTypes(versions.newNames());
        this.changes = changes;
    }

    void compare(Subject subject, DocumentNode ofOld, DocumentNode ofNew) {
        compare(subject, "", ofOld, ofNew);
    }

    private void compare(Subject subject, String pointer, DocumentNode ofOld, DocumentNode ofNew) {
        compareName(subject, pointer, ofOld, ofNew);
        DocumentNode oldSchema = oldTypes.follow(ofOld);
        DocumentNode newSchema = newTypes.follow(ofNew);
        if (!compared.add(List.of(oldSchema, newSchema))) {
            return;
        }
        Subject here = subject.at(oldSchema, newSchema);
        compareType(here, pointer, oldSchema, newSchema);
        compareConstants(here, pointer, oldSchema, newSchema);
        var oldProperties = oldTypes.properties(oldSchema);
        var newProperties = newTypes.properties(newSchema);
        oldProperties.forEach((name, property) -> {
            if (newProperties.containsKey(name)) {
                compare(subject, pointer + segment(name), property, newProperties.get(name));
            } else {
                changes.accept(here.at(property, newSchema)
                        .change("properties")
                        .at(pointer + segment(name))
                        .effect(Effect.REMOVED)
                        .breaks(Caller.SOURCE)
                        .witness(Witness.of(Witness.Kind.NAME, name, true))
                        .build());
            }
        });
        newProperties.forEach((name, property) -> {
            if (!oldProperties.containsKey(name)) {
                changes.accept(here.at(oldSchema, property)
                        .change("properties")
                        .at(pointer + segment(name))
                        .effect(Effect.ADDED)
                        .build());
            }
        });
        for (String part : List.of("items", "additionalProperties")) {
            DocumentNode oldPart = oldTypes.part(oldSchema, part);
            DocumentNode newPart = newTypes.part(newSchema, part);
            if (oldPart.value().isObject() && newPart.value().isObject()) {
                compare(subject, pointer + "/*", oldPart, newPart);
            }
        }
    }

    private void compareName(Subject subject, String pointer, DocumentNode ofOld, DocumentNode ofNew) {
        Set<String> oldNames = oldTypes.names(ofOld);
        Set<String> newNames = newTypes.names(ofNew);
        String oldName = oldNames.iterator().next();
        String newName = newNames.iterator().next();
        if (!Collections.disjoint(oldNames, newNames)
                || !oldTypes.isGenerated(ofOld)
                || !renamed.add(List.of(oldName, newName, oldName.isEmpty() ? pointer : ""))) {
            return;
        }
        String described = oldName.isEmpty() ? "the type of an inline schema" : oldName;
        changes.accept(subject.at(ofOld, ofNew)
                .change("$ref")
                .at(pointer)
                .effect(newName.isEmpty() ? Effect.REMOVED : Effect.RENAMED)
                .breaks(Caller.SOURCE)
                .witness(Witness.of(Witness.Kind.NAME, described, true))
                .build());
    }

    private void compareType(Subject subject, String pointer, DocumentNode oldSchema, DocumentNode newSchema) {
        Set<String> before = oldTypes.types(oldSchema);
        Set<String> after = newTypes.types(newSchema);
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            changes.accept(subject.change("type")
                    .at(pointer)
                    .effect(Effect.CHANGED)
                    .breaks(Caller.SOURCE)
                    .witness(Witness.of(Witness.Kind.NAME, String.join(" or ", before), true))
                    .build());
        }
    }

    private void compareConstants(Subject subject, String pointer, DocumentNode oldSchema, DocumentNode newSchema) {
        Set<String> constants = oldTypes.constants(oldSchema);
        Set<String> removed = new TreeSet<>(constants);
        removed.removeAll(newTypes.constants(newSchema));
        if (!removed.isEmpty()) {
            changes.accept(subject.change("enum")
                    .at(pointer)
                    .effect(Effect.REMOVED)
                    .breaks(Caller.SOURCE)
                    .witness(Witness.of(Witness.Kind.NAME, String.join(", ", removed), true))
                    .build());
        }
    }

    private static String segment(String name) {
        return JsonPointer.empty().appendProperty(name).toString();
    }
}
