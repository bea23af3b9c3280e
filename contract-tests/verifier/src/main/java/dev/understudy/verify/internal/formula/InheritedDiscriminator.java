package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Assertion.SomeProperty;
import dev.understudy.verify.internal.formula.Formula.Applies;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Translates a discriminator without a union: the discriminating property, if it is a string, selects one of the
 * components that inherit from the schema by allOf, or one of the mapping.
 */
final class InheritedDiscriminator {

    private InheritedDiscriminator() {}

    static Formula of(KeywordUse use) {
        String property = use.node().child("propertyName").text("");
        DocumentNode schema = use.schema().node();
        Map<DocumentNode, Set<String>> names = new LinkedHashMap<>();
        subtypes(use.schema().side(), schema)
                .forEach((name, subtype) ->
                        names.computeIfAbsent(subtype, any -> new TreeSet<>()).add(name));
        if (property.isEmpty() || Set.of(schema).containsAll(names.keySet())) {
            return Formula.TRUE;
        }
        List<Formula> alternatives = new ArrayList<>();
        names.forEach((subtype, values) -> {
            ArrayNode listed = JsonNodeFactory.instance.arrayNode();
            values.forEach(listed::add);
            Formula isSelected = new Is(new SomeProperty(Names.of(property), schema(use, "enum", listed)));
            alternatives.add(Formula.all(isSelected, own(use, subtype, schema, new HashSet<>())));
        });
        Signed string = schema(use, "type", JsonNodeFactory.instance.stringNode("string"));
        alternatives.add(new Is(new Has(property, false)));
        alternatives.add(new Is(new SomeProperty(Names.of(property), string.negated())));
        return Formula.any(alternatives);
    }

    // The schema of the discriminator applies anyway. Without it, no subtype leads back to the discriminator.
    private static Formula own(KeywordUse use, DocumentNode subtype, DocumentNode base, Set<DocumentNode> seen) {
        SchemaSide side = use.schema().side();
        if (subtype.equals(base) || !seen.add(subtype)) {
            return Formula.TRUE;
        }
        if (!inherits(side, subtype, base, new HashSet<>())) {
            return use.applies(subtype);
        }
        List<Formula> parts = new ArrayList<>();
        for (String keyword : SchemaFormula.keywords(side, subtype)) {
            if (!keyword.equals("allOf") && !SchemaFormula.isAnnotation(keyword)) {
                parts.add(new Applies(
                        new Signed(side, subtype, true, use.schema().reading(), Obligation.of(subtype, keyword))));
            }
        }
        for (DocumentNode part : subtype.child("allOf").elements()) {
            Optional<DocumentNode> parent =
                    part.value().size() == 1 && part.child("$ref").exists()
                            ? side.target(part, "$ref")
                            : Optional.empty();
            parts.add(parent.map(target -> own(use, target, base, seen)).orElseGet(() -> use.applies(part)));
        }
        return Formula.all(parts);
    }

    private static Signed schema(KeywordUse use, String keyword, JsonNode value) {
        return Signed.valid(use.schema().side(), SyntheticSchema.of(keyword, value));
    }

    /** Returns the schemas that a discriminator without a union can select, by the values of its property. */
    static Map<String, DocumentNode> subtypes(SchemaSide side, DocumentNode schema) {
        Map<String, DocumentNode> subtypes = new LinkedHashMap<>();
        schema.document().root().child("components").child("schemas").members().forEach((name, candidate) -> {
            if (inherits(side, candidate, schema, new HashSet<>())) {
                subtypes.put(name, candidate);
            }
        });
        schema.child("discriminator")
                .child("mapping")
                .members()
                .forEach((name, mapped) -> side.mapped(mapped).ifPresent(target -> subtypes.put(name, target)));
        return subtypes;
    }

    private static boolean inherits(
            SchemaSide side, DocumentNode candidate, DocumentNode base, Set<DocumentNode> seen) {
        return candidate.equals(base)
                || (seen.add(candidate)
                        && candidate.child("allOf").elements().stream()
                                .filter(part -> part.child("$ref").exists())
                                .anyMatch(part -> side.target(part, "$ref")
                                        .filter(target -> inherits(side, target, base, seen))
                                        .isPresent()));
    }
}
