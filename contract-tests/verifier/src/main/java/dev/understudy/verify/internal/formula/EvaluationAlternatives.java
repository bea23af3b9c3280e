package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Formula.Applies;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what a schema evaluates, for each combination of the branches that a value may satisfy. */
final class EvaluationAlternatives {

    private static final int MAX_DEPTH = 24;
    // Ends the multiplication of alternatives once there are too many anyway.
    private static final int ENOUGH = 200;
    private static final List<Map.Entry<Formula, Evaluated>> NONE = List.of(Map.entry(Formula.TRUE, Evaluated.NOTHING));

    private EvaluationAlternatives() {}

    /** @param except the keyword of the schema that depends on what the others have evaluated */
    static List<Map.Entry<Formula, Evaluated>> of(Signed schema, String except) {
        return of(schema, except, 0);
    }

    private static List<Map.Entry<Formula, Evaluated>> of(Signed schema, String except, int depth) {
        DocumentNode node = schema.node();
        if (!node.value().isObject() || depth > MAX_DEPTH) {
            return NONE;
        }
        List<Map.Entry<Formula, Evaluated>> found = List.of(Map.entry(Formula.TRUE, own(node, except)));
        for (String reference : List.of("$ref", "$dynamicRef")) {
            Optional<DocumentNode> target = !node.child(reference).exists()
                    ? Optional.empty()
                    : reference.equals("$ref")
                            ? schema.side().target(node, reference)
                            : schema.side().dynamicTarget(node);
            if (target.isPresent()) {
                found = product(found, of(schema.at(target.get()), "", depth + 1));
            }
        }
        for (DocumentNode part : node.child("allOf").elements()) {
            found = product(found, of(schema.at(part), "", depth + 1));
        }
        for (String union : List.of("anyOf", "oneOf")) {
            for (DocumentNode branch : node.child(union).elements()) {
                found = product(found, ifApplies(schema.at(branch), NONE, depth));
            }
        }
        if (node.child("if").exists()) {
            found = product(found, condition(schema, depth));
        }
        for (Map.Entry<String, DocumentNode> each :
                node.child("dependentSchemas").members().entrySet()) {
            Formula present = new Is(new Has(each.getKey(), true));
            found = product(found, choice(present, of(schema.at(each.getValue()), "", depth + 1), NONE));
        }
        return found;
    }

    private static List<Map.Entry<Formula, Evaluated>> condition(Signed schema, int depth) {
        DocumentNode node = schema.node();
        Signed condition = schema.at(node.child("if"));
        List<Map.Entry<Formula, Evaluated>> then =
                product(of(condition, "", depth + 1), of(schema.at(node.child("then")), "", depth + 1));
        return choice(new Applies(condition), then, of(schema.at(node.child("else")), "", depth + 1));
    }

    private static List<Map.Entry<Formula, Evaluated>> ifApplies(
            Signed branch, List<Map.Entry<Formula, Evaluated>> otherwise, int depth) {
        List<Map.Entry<Formula, Evaluated>> inside = of(branch, "", depth + 1);
        return inside.equals(NONE) ? NONE : choice(new Applies(branch), inside, otherwise);
    }

    private static List<Map.Entry<Formula, Evaluated>> choice(
            Formula condition,
            List<Map.Entry<Formula, Evaluated>> then,
            List<Map.Entry<Formula, Evaluated>> otherwise) {
        List<Map.Entry<Formula, Evaluated>> both =
                new ArrayList<>(product(List.of(Map.entry(condition, Evaluated.NOTHING)), then));
        both.addAll(product(List.of(Map.entry(condition.negated(), Evaluated.NOTHING)), otherwise));
        return both;
    }

    private static Evaluated own(DocumentNode node, String except) {
        boolean allNames = node.child("additionalProperties").exists()
                || (!except.equals("unevaluatedProperties")
                        && node.child("unevaluatedProperties").exists());
        boolean allElements = node.child("items").exists()
                || (!except.equals("unevaluatedItems")
                        && node.child("unevaluatedItems").exists());
        return new Evaluated(
                node.child("properties").members().keySet(),
                node.child("patternProperties").members().keySet(),
                allNames,
                allElements
                        ? Assertion.UNLIMITED
                        : node.child("prefixItems").value().size(),
                allElements || !node.child("contains").exists());
    }

    private static List<Map.Entry<Formula, Evaluated>> product(
            List<Map.Entry<Formula, Evaluated>> left, List<Map.Entry<Formula, Evaluated>> right) {
        List<Map.Entry<Formula, Evaluated>> product = new ArrayList<>();
        for (Map.Entry<Formula, Evaluated> one : left) {
            for (Map.Entry<Formula, Evaluated> other : right) {
                if (product.size() < ENOUGH) {
                    product.add(Map.entry(
                            Formula.all(one.getKey(), other.getKey()),
                            one.getValue().and(other.getValue())));
                }
            }
        }
        return product;
    }
}
