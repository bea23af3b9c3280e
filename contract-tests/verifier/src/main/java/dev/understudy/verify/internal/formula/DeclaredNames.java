package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of properties in a schema and in the schemas that apply to the same value. */
public final class DeclaredNames {

    private static final Set<String> SUBSCHEMAS = Set.of("not", "if", "then", "else");

    private final SchemaSide side;
    private final Set<DocumentNode> seen = new HashSet<>();
    private final Set<String> declared = new TreeSet<>();
    private final Set<String> mentioned = new TreeSet<>();
    private final Set<String> patterns = new TreeSet<>();
    private final Set<String> excluded = new TreeSet<>();

    private DeclaredNames(SchemaSide side) {
        this.side = side;
    }

    /** Collects the names of the schemas of one side. */
    public static DeclaredNames of(SchemaSide side, Stream<DocumentNode> schemas) {
        DeclaredNames names = new DeclaredNames(side);
        schemas.forEach(schema -> names.collect(schema, true));
        return names;
    }

    /** Returns the properties that are declared and not forbidden. */
    public Set<String> declared() {
        return declared;
    }

    /** Returns whether a name is declared, required, or matches the pattern of a declaration. */
    public boolean mentions(String name) {
        return declared.contains(name)
                || mentioned.contains(name)
                || patterns.stream().anyMatch(pattern -> Names.matches(pattern, name));
    }

    /** Returns the properties that the direction excludes. They are not required even if {@code required} lists them. */
    public Set<String> excluded() {
        return excluded;
    }

    // Only references and allOf lead to schemas that certainly apply, and so can exclude a property.
    private void collect(DocumentNode schema, boolean certain) {
        if (!schema.value().isObject() || !seen.add(schema)) {
            return;
        }
        schema.child("properties").members().forEach((name, property) -> {
            if (!property.value().isBoolean() || property.isTrue()) {
                declared.add(name);
            }
            mentioned.add(name);
            if (certain && isExcluded(property, new HashSet<>())) {
                excluded.add(name);
            }
        });
        patterns.addAll(schema.child("patternProperties").members().keySet());
        schema.child("required").elements().forEach(name -> mentioned.add(name.text("")));
        schema.child("dependentRequired").members().forEach((name, names) -> {
            mentioned.add(name);
            names.elements().forEach(each -> mentioned.add(each.text("")));
        });
        target(schema).ifPresent(target -> collect(target, certain));
        schema.child("allOf").elements().forEach(part -> collect(part, certain));
        Stream.of("anyOf", "oneOf")
                .forEach(union -> schema.child(union).elements().forEach(branch -> collect(branch, false)));
        if (schema.child("discriminator").exists()) {
            InheritedDiscriminator.subtypes(side, schema).values().forEach(subtype -> collect(subtype, false));
        }
        SUBSCHEMAS.forEach(keyword -> collect(schema.child(keyword), false));
        schema.child("dependentSchemas").members().forEach((name, dependent) -> {
            mentioned.add(name);
            collect(dependent, false);
        });
    }

    private boolean isExcluded(DocumentNode property, Set<DocumentNode> visited) {
        return visited.add(property)
                && (property.child(side.excludingKeyword()).isTrue()
                        || target(property)
                                .filter(each -> isExcluded(each, visited))
                                .isPresent()
                        || property.child("allOf").elements().stream().anyMatch(each -> isExcluded(each, visited)));
    }

    private Optional<DocumentNode> target(DocumentNode schema) {
        return schema.child("$ref").exists() ? side.target(schema, "$ref") : Optional.empty();
    }
}
