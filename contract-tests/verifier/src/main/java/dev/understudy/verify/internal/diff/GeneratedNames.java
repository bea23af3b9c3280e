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
    private final Set<List<DocumentNode>> comparedInAnswers = new HashSet<>();
    private final Set<List<DocumentNode>> comparedNull = new HashSet<>();
    private final Set<List<String>> renamed = new HashSet<>();

    GeneratedNames(Versions versions, Consumer<Change> changes) {
        this.oldTypes = new GeneratedTypes(versions.oldNames());
        this.newTypes = new GeneratedTypes(versions.newNames());
        this.changes = changes;
    }

    void compare(Subject subject, DocumentNode ofOld, DocumentNode ofNew) {
        compare(subject, "", ofOld, ofNew);
    }

    private void compare(Subject subject, String pointer, DocumentNode oldUnion, DocumentNode newUnion) {
        if (!subject.isRequest() && comparedNull.add(List.of(oldUnion, newUnion))) {
            compareNull(subject.at(oldUnion, newUnion), pointer, oldUnion, newUnion);
        }
        DocumentNode ofOld = oldTypes.withoutNull(oldUnion);
        DocumentNode ofNew = newTypes.withoutNull(newUnion);
        compareName(subject, pointer, ofOld, ofNew);
        DocumentNode oldSchema = oldTypes.follow(ofOld);
        DocumentNode newSchema = newTypes.follow(ofNew);
        // A request and an answer may share a schema, and what both have in common is reported once.
        boolean isNew = compared.add(List.of(oldSchema, newSchema));
        boolean isNewInAnswers = !subject.isRequest() && comparedInAnswers.add(List.of(oldSchema, newSchema));
        Subject here = subject.at(oldSchema, newSchema);
        if (isNewInAnswers) {
            compareRequired(here, pointer, oldSchema, newSchema);
        }
        if (isNew) {
            compareType(here, pointer, oldSchema, newSchema);
            compareConstants(here, pointer, oldSchema, newSchema);
            compareProperties(here, pointer, oldSchema, newSchema);
        }
        if (isNew || isNewInAnswers) {
            compareParts(subject, pointer, oldSchema, newSchema);
        }
    }

    private void compareProperties(Subject subject, String pointer, DocumentNode oldSchema, DocumentNode newSchema) {
        var oldProperties = oldTypes.properties(oldSchema);
        var newProperties = newTypes.properties(newSchema);
        oldProperties.forEach((name, property) -> {
            if (!newProperties.containsKey(name)) {
                changes.accept(subject.at(property, newSchema)
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
                changes.accept(subject.at(oldSchema, property)
                        .change("properties")
                        .at(pointer + segment(name))
                        .effect(Effect.ADDED)
                        .build());
            }
        });
    }

    private void compareParts(Subject subject, String pointer, DocumentNode oldSchema, DocumentNode newSchema) {
        var newProperties = newTypes.properties(newSchema);
        oldTypes.properties(oldSchema).forEach((name, property) -> {
            if (newProperties.containsKey(name)) {
                compare(subject, pointer + segment(name), property, newProperties.get(name));
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
        String shape = oldTypes.shape(oldSchema);
        boolean isOtherType = !before.isEmpty() && !after.isEmpty() && !before.equals(after);
        if (isOtherType || !shape.equals(newTypes.shape(newSchema))) {
            String described = shape.isEmpty() ? String.join(" or ", before) : shape;
            changes.accept(change(subject, pointer, "type", described));
        }
    }

    /**
     * Compares which properties are required. What a program reads as optional has another type, unless the language is
     * not typed; what a program sets has the same.
     */
    private void compareRequired(Subject subject, String pointer, DocumentNode oldSchema, DocumentNode newSchema) {
        var newProperties = newTypes.properties(newSchema);
        oldTypes.properties(oldSchema).forEach((name, property) -> {
            boolean wasRequired = oldTypes.requires(oldSchema, name);
            if (newProperties.containsKey(name) && wasRequired != newTypes.requires(newSchema, name)) {
                String described = (wasRequired ? "the required property " : "the optional property ") + name;
                changes.accept(change(
                        subject.at(property, newProperties.get(name)), pointer + segment(name), "required", described));
            }
        });
    }

    /** Compares whether null is allowed. In some languages, what a program reads has another type if it is. */
    private void compareNull(Subject subject, String pointer, DocumentNode oldSchema, DocumentNode newSchema) {
        boolean allowedNull = oldTypes.allowsNull(oldSchema);
        if (allowedNull != newTypes.allowsNull(newSchema)) {
            changes.accept(change(
                    subject, pointer, "nullable", allowedNull ? "a value or null" : "a value that is never null"));
        }
    }

    private static Change change(Subject subject, String pointer, String keyword, String before) {
        return subject.change(keyword)
                .at(pointer)
                .effect(Effect.CHANGED)
                .breaks(Caller.SOURCE)
                .witness(Witness.of(Witness.Kind.NAME, before, true))
                .build();
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
