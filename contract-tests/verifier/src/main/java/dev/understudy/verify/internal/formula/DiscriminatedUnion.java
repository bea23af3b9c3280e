package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Assertion.SomeProperty;
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
 * Translates a union with a discriminator: the discriminating property selects the only branch that counts, if it is a
 * string. The names of a branch are that of its component, the constants that it declares for the property, and those
 * of the mapping.
 */
final class DiscriminatedUnion {

    private final KeywordUse use;
    private final String property;
    private final Map<Integer, Set<String>> names;

    private DiscriminatedUnion(KeywordUse use) {
        this.use = use;
        this.property = use.sibling("discriminator").child("propertyName").text("");
        this.names = names(use.schema().side(), use.schema().node(), use.keyword());
    }

    static boolean isIn(KeywordUse use) {
        return use.at().type() == JsonType.OBJECT
                && !use.isTolerant()
                && !use.sibling("discriminator").child("propertyName").text("").isEmpty();
    }

    /** @param union the formula of the union without the discriminator */
    static Formula of(KeywordUse use, Formula union) {
        return new DiscriminatedUnion(use).formula(union);
    }

    private Formula formula(Formula union) {
        List<Formula> alternatives = new ArrayList<>();
        names.forEach((index, values) -> {
            ArrayNode listed = JsonNodeFactory.instance.arrayNode();
            values.forEach(listed::add);
            alternatives.add(Formula.all(
                    new Is(new SomeProperty(Names.of(property), schema("enum", listed))),
                    use.applies(use.node().child(index))));
        });
        Signed string = schema("type", JsonNodeFactory.instance.stringNode("string"));
        Formula isUndetermined = Formula.any(
                new Is(new Has(property, false)), new Is(new SomeProperty(Names.of(property), string.negated())));
        alternatives.add(Formula.all(isUndetermined, union));
        return Formula.any(alternatives);
    }

    private Signed schema(String keyword, JsonNode value) {
        return Signed.valid(use.schema().side(), SyntheticSchema.of(keyword, value));
    }

    /** Returns the names that select each branch of a union. A later name takes precedence over an earlier one. */
    static Map<Integer, Set<String>> names(SchemaSide side, DocumentNode schema, String union) {
        DocumentNode discriminator = schema.child("discriminator");
        String property = discriminator.child("propertyName").text("");
        Map<String, Integer> byName = new LinkedHashMap<>();
        List<Optional<DocumentNode>> targets = new ArrayList<>();
        for (DocumentNode branch : schema.child(union).elements()) {
            String reference = branch.child("$ref").text("");
            Optional<DocumentNode> target = reference.isEmpty() ? Optional.of(branch) : side.target(branch, "$ref");
            if (!reference.isEmpty()) {
                byName.put(reference.substring(reference.lastIndexOf('/') + 1), targets.size());
            }
            int index = targets.size();
            target.ifPresent(found -> constants(found, property).forEach(name -> byName.put(name, index)));
            targets.add(target);
        }
        discriminator.child("mapping").members().forEach((name, mapped) -> {
            int index = targets.indexOf(side.mapped(mapped));
            if (index >= 0) {
                byName.put(name, index);
            }
        });
        Map<Integer, Set<String>> names = new LinkedHashMap<>();
        byName.forEach((name, index) ->
                names.computeIfAbsent(index, any -> new TreeSet<>()).add(name));
        return names;
    }

    private static Set<String> constants(DocumentNode branch, String property) {
        DocumentNode schema = branch.child("properties").child(property);
        Set<String> constants = new HashSet<>();
        if (schema.child("const").value().isString()) {
            constants.add(schema.child("const").text(""));
        }
        schema.child("enum").elements().forEach(value -> constants.add(value.text("")));
        return constants;
    }
}
