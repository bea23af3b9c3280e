package dev.understudy.verify.internal.formula;

import dev.understudy.verify.internal.formula.Assertion.Elements;
import dev.understudy.verify.internal.formula.Assertion.Opaque;
import dev.understudy.verify.internal.formula.Assertion.Properties;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Translates the keywords that apply to what the other keywords of a schema have not evaluated. That depends on the
 * branches that a value satisfies, so the formula distinguishes them.
 */
final class UnevaluatedKeywords {

    private static final int MAX_ALTERNATIVES = 64;

    private UnevaluatedKeywords() {}

    static Formula properties(KeywordUse use) {
        return formula(
                use,
                evaluated -> evaluated.allNames()
                        ? Formula.TRUE
                        : new Is(new Properties(
                                Names.except(evaluated.names(), evaluated.patterns()), use.subschema(use.node()))));
    }

    static Formula elements(KeywordUse use) {
        return formula(use, evaluated -> {
            if (!evaluated.isKnown()) {
                return new Is(new Opaque(use.keyword(), use.schema().node().value(), true));
            }
            return evaluated.elements() == Assertion.UNLIMITED
                    ? Formula.TRUE
                    : new Is(new Elements(evaluated.elements(), Assertion.UNLIMITED, use.subschema(use.node())));
        });
    }

    private static Formula formula(KeywordUse use, Function<Evaluated, Formula> rest) {
        Signed whole = new Signed(
                use.schema().side(), use.schema().node(), true, use.schema().reading(), null);
        List<Map.Entry<Formula, Evaluated>> alternatives = EvaluationAlternatives.of(whole, use.keyword());
        if (alternatives.size() > MAX_ALTERNATIVES) {
            return new Is(new Opaque(use.keyword(), use.schema().node().value(), true));
        }
        List<Formula> parts = new ArrayList<>();
        for (Map.Entry<Formula, Evaluated> alternative : alternatives) {
            parts.add(Formula.any(alternative.getKey().negated(), rest.apply(alternative.getValue())));
        }
        return Formula.all(parts);
    }
}
