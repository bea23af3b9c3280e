package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Opaque;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates the keywords whose subschemas apply to the same value. */
final class InPlaceKeywords {

    private InPlaceKeywords() {}

    static Optional<Formula> of(KeywordUse use) {
        return Optional.ofNullable(
                switch (use.keyword()) {
                    case "$ref" ->
                        reference(use, use.schema().side().target(use.schema().node(), "$ref"));
                    case "$dynamicRef" ->
                        reference(
                                use,
                                use.schema().side().dynamicTarget(use.schema().node()));
                    case "allOf" ->
                        acceptsNull(use)
                                ? Formula.TRUE
                                : Formula.all(use.indexes().stream()
                                        .map(index -> use.applies(use.node().child(index)))
                                        .toList());
                    case "anyOf", "oneOf" -> acceptsNull(use) ? Formula.TRUE : union(use);
                    case "not" -> use.applies(use.node()).negated();
                    case "if" -> condition(use);
                    case "discriminator" -> discriminator(use);
                    default -> null;
                });
    }

    private static Formula reference(KeywordUse use, Optional<DocumentNode> target) {
        return target.map(use::applies).orElseGet(() -> new Is(new Opaque(use.keyword(), use.value(), true)));
    }

    // "nullable" next to a composition makes it accept null, although OpenAPI 3.0.3 requires a type beside it.
    private static boolean acceptsNull(KeywordUse use) {
        return use.at().type() == JsonType.NULL
                && use.schema().side().isVersion30()
                && use.sibling("nullable").isTrue();
    }

    private static Formula union(KeywordUse use) {
        Formula union = plainUnion(use);
        return DiscriminatedUnion.isIn(use) ? DiscriminatedUnion.of(use, union) : union;
    }

    private static Formula plainUnion(KeywordUse use) {
        List<Formula> branches = new ArrayList<>();
        use.node().elements().forEach(branch -> branches.add(use.applies(branch)));
        boolean exactlyOne = use.keyword().equals("oneOf") && !use.isTolerant();
        if (!exactlyOne || (use.schema().positive() && use.at().isSimplified())) {
            return Formula.any(branches);
        }
        List<Formula> parts = new ArrayList<>(List.of(Formula.any(branches)));
        for (int i = 0; i < branches.size(); i++) {
            for (int j = i + 1; j < branches.size(); j++) {
                parts.add(Formula.any(branches.get(i).negated(), branches.get(j).negated()));
            }
        }
        return Formula.all(parts);
    }

    private static Formula condition(KeywordUse use) {
        Formula condition = use.applies(use.node());
        DocumentNode then = use.sibling("then");
        DocumentNode otherwise = use.sibling("else");
        return Formula.all(
                then.exists() ? Formula.any(condition.negated(), use.applies(then)) : Formula.TRUE,
                otherwise.exists() ? Formula.any(condition, use.applies(otherwise)) : Formula.TRUE);
    }

    private static Formula discriminator(KeywordUse use) {
        boolean hasUnion = use.sibling("oneOf").exists() || use.sibling("anyOf").exists();
        return use.isTolerant() || use.at().type() != JsonType.OBJECT || hasUnion
                ? Formula.TRUE
                : InheritedDiscriminator.of(use);
    }
}
