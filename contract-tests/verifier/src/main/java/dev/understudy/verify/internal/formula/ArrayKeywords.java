package dev.understudy.verify.internal.formula;

import dev.understudy.verify.internal.formula.Assertion.Contains;
import dev.understudy.verify.internal.formula.Assertion.Distinct;
import dev.understudy.verify.internal.formula.Assertion.Elements;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.Optional;
import java.util.Set;

/** Translates the keywords that restrict arrays. */
final class ArrayKeywords {

    private static final Set<String> KEYWORDS =
            Set.of("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems");

    private ArrayKeywords() {}

    static Optional<Formula> of(KeywordUse use) {
        if (!KEYWORDS.contains(use.keyword())) {
            return Optional.empty();
        }
        return Optional.of(use.at().type() == JsonType.ARRAY ? array(use) : Formula.TRUE);
    }

    private static Formula array(KeywordUse use) {
        return switch (use.keyword()) {
            case "items" -> new Is(new Elements(prefixLength(use), Assertion.UNLIMITED, use.subschema(use.node())));
            case "prefixItems" ->
                Formula.all(use.indexes().stream()
                        .map(index -> (Formula) new Is(new Elements(
                                index, index + 1L, use.subschema(use.node().child(index)))))
                        .toList());
            case "contains" -> contains(use);
            case "minItems" -> use.atLeast();
            case "maxItems" -> use.atMost();
            case "uniqueItems" -> use.node().isTrue() ? new Is(new Distinct(true)) : Formula.TRUE;
            default -> UnevaluatedKeywords.elements(use);
        };
    }

    private static int prefixLength(KeywordUse use) {
        return use.schema().side().isVersion30()
                ? 0
                : use.sibling("prefixItems").value().size();
    }

    private static Formula contains(KeywordUse use) {
        long min = count(use, "minContains", 1);
        long max = count(use, "maxContains", Assertion.UNLIMITED);
        return min > max ? Formula.FALSE : new Is(new Contains(use.subschema(use.node()), min, max));
    }

    private static long count(KeywordUse use, String keyword, long fallback) {
        return use.sibling(keyword).value().isNumber()
                ? new KeywordUse(use.schema(), keyword, use.at()).count()
                : fallback;
    }
}
