package dev.understudy.verify.internal.formula;

import dev.understudy.verify.internal.formula.Assertion.Bound;
import dev.understudy.verify.internal.formula.Assertion.Multiple;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.math.BigDecimal;
import java.util.Optional;

/** Translates the keywords that restrict numbers, and the formats of numbers. */
final class NumberKeywords {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private NumberKeywords() {}

    static Optional<Formula> of(KeywordUse use) {
        return Optional.ofNullable(
                switch (use.keyword()) {
                    case "minimum" -> bound(use, false, !isExclusive(use, "exclusiveMinimum"));
                    case "maximum" -> bound(use, true, !isExclusive(use, "exclusiveMaximum"));
                    case "exclusiveMinimum" -> use.value().isBoolean() ? Formula.TRUE : bound(use, false, false);
                    case "exclusiveMaximum" -> use.value().isBoolean() ? Formula.TRUE : bound(use, true, false);
                    case "multipleOf" ->
                        restricts(use) && use.number().signum() > 0
                                ? new Is(new Multiple(use.number(), true))
                                : Formula.TRUE;
                    case "format" ->
                        use.at().type() == JsonType.NUMBER ? format(use.node().text("")) : null;
                    default -> null;
                });
    }

    private static boolean restricts(KeywordUse use) {
        return use.at().type() == JsonType.NUMBER && use.isNumber();
    }

    private static boolean isExclusive(KeywordUse use, String keyword) {
        return use.schema().side().isVersion30() && use.sibling(keyword).isTrue();
    }

    private static Formula bound(KeywordUse use, boolean upper, boolean inclusive) {
        return restricts(use) ? new Is(new Bound(use.number(), upper, inclusive)) : Formula.TRUE;
    }

    private static Formula format(String name) {
        return switch (name) {
            case "float" -> between(new BigDecimal(-Float.MAX_VALUE), new BigDecimal(Float.MAX_VALUE));
            case "double" -> between(new BigDecimal(-Double.MAX_VALUE), new BigDecimal(Double.MAX_VALUE));
            case "int8", "int16", "int32", "int64" -> {
                BigDecimal half = TWO.pow(Integer.parseInt(name.substring(3)) - 1);
                yield integer(half.negate(), half.subtract(BigDecimal.ONE));
            }
            case "uint8", "uint16", "uint32", "uint64" ->
                integer(
                        BigDecimal.ZERO,
                        TWO.pow(Integer.parseInt(name.substring(4))).subtract(BigDecimal.ONE));
            default -> Formula.TRUE;
        };
    }

    private static Formula between(BigDecimal lowest, BigDecimal highest) {
        return Formula.all(new Is(new Bound(lowest, false, true)), new Is(new Bound(highest, true, true)));
    }

    private static Formula integer(BigDecimal lowest, BigDecimal highest) {
        return Formula.all(between(lowest, highest), new Is(new Multiple(BigDecimal.ONE, true)));
    }
}
