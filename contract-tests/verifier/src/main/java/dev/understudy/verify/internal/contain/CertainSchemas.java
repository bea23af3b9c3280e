package dev.understudy.verify.internal.contain;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Names;
import dev.understudy.verify.internal.formula.SchemaFormula;
import dev.understudy.verify.internal.formula.SchemaSide;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the schemas that apply to a part of a value, whatever branches of unions the value satisfies. */
final class CertainSchemas {

    private final SchemaSide side;

    CertainSchemas(SchemaSide side) {
        this.side = side;
    }

    /** Returns the schemas and those that they include by references and allOf. */
    List<DocumentNode> inPlace(List<DocumentNode> schemas) {
        Set<DocumentNode> all = new LinkedHashSet<>();
        schemas.forEach(schema -> collect(schema, all));
        return List.copyOf(all);
    }

    private void collect(DocumentNode schema, Set<DocumentNode> all) {
        if (!all.add(schema)) {
            return;
        }
        if (schema.child("$ref").exists()) {
            side.target(schema, "$ref").ifPresent(target -> collect(target, all));
        }
        if (SchemaFormula.keywords(side, schema).contains("allOf")) {
            schema.child("allOf").elements().forEach(part -> collect(part, all));
        }
    }

    /** Returns the first of the schemas whose reference cannot be resolved, so that its meaning is not known. */
    Optional<DocumentNode> unresolved(List<DocumentNode> schemas) {
        return schemas.stream()
                .filter(schema -> schema.child("$ref").exists()
                        && side.target(schema, "$ref").isEmpty())
                .findFirst();
    }

    /** Returns the schemas of a property, given those of the object. */
    List<DocumentNode> property(List<DocumentNode> schemas, String name) {
        List<DocumentNode> found = new ArrayList<>();
        for (DocumentNode schema : schemas) {
            boolean isDeclared = add(schema.child("properties").child(name), found);
            for (var pattern : schema.child("patternProperties").members().entrySet()) {
                isDeclared |= Names.matches(pattern.getKey(), name) && add(pattern.getValue(), found);
            }
            if (!isDeclared) {
                add(schema.child("additionalProperties"), found);
            }
        }
        return found;
    }

    /** Returns the schemas of the properties that are not declared. */
    List<DocumentNode> additional(List<DocumentNode> schemas) {
        List<DocumentNode> found = new ArrayList<>();
        schemas.stream()
                .filter(schema -> schema.child("patternProperties").value().isEmpty())
                .forEach(schema -> add(schema.child("additionalProperties"), found));
        return found;
    }

    /** Returns the schemas of all elements from an index on; none if they differ from each other. */
    List<DocumentNode> elementsFrom(List<DocumentNode> schemas, int index) {
        boolean alike = schemas.stream()
                .allMatch(schema -> schema.child("prefixItems").value().size() <= index);
        return alike ? element(schemas, index) : List.of();
    }

    /** Returns the schemas of the element at an index. */
    List<DocumentNode> element(List<DocumentNode> schemas, int index) {
        List<DocumentNode> found = new ArrayList<>();
        for (DocumentNode schema : schemas) {
            DocumentNode positional = schema.child("prefixItems").child(index);
            add(positional.exists() ? positional : schema.child("items"), found);
        }
        return found;
    }

    /** Returns the names of the declared properties. */
    Set<String> declared(List<DocumentNode> schemas) {
        Set<String> names = new LinkedHashSet<>();
        schemas.forEach(
                schema -> names.addAll(schema.child("properties").members().keySet()));
        return names;
    }

    private static boolean add(DocumentNode schema, List<DocumentNode> found) {
        return schema.exists() && found.add(schema);
    }
}
