package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion.Bound;
import dev.understudy.verify.internal.formula.Assertion.Multiple;
import dev.understudy.verify.internal.formula.Assertion.NotEqual;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a number within bounds that is a multiple of some numbers and not of others. Arithmetic is exact. */
final class NumberSolver {

    private static final int MAX_TRIED = 20_000;
    private static final BigDecimal FAR = BigDecimal.TEN.pow(6);

    private final Optional<Bound> lower;
    private final Optional<Bound> upper;
    private final Optional<BigDecimal> step;
    private final List<BigDecimal> notMultiples;
    private final List<BigDecimal> notEqual;

    NumberSolver(Conjunction conjunction) {
        this.lower = conjunction.all(Bound.class).filter(each -> !each.upper()).reduce(NumberSolver::narrower);
        this.upper = conjunction.all(Bound.class).filter(Bound::upper).reduce(NumberSolver::narrower);
        this.step = conjunction
                .all(Multiple.class)
                .filter(Multiple::positive)
                .map(Multiple::divisor)
                .reduce(NumberSolver::leastCommonMultiple);
        this.notMultiples = conjunction
                .all(Multiple.class)
                .filter(each -> !each.positive())
                .map(Multiple::divisor)
                .toList();
        this.notEqual = conjunction
                .all(NotEqual.class)
                .filter(each -> each.value().isNumber())
                .map(each -> each.value().decimalValue())
                .toList();
    }

    private static Bound narrower(Bound one, Bound other) {
        int comparison = one.limit().compareTo(other.limit());
        if (comparison == 0) {
            return one.inclusive() ? other : one;
        }
        return comparison > 0 == one.upper() ? other : one;
    }

    private static BigDecimal leastCommonMultiple(BigDecimal one, BigDecimal other) {
        int scale = Math.max(0, Math.max(one.scale(), other.scale()));
        BigInteger left = one.movePointRight(scale).toBigIntegerExact();
        BigInteger right = other.movePointRight(scale).toBigIntegerExact();
        return new BigDecimal(left.divide(left.gcd(right)).multiply(right)).movePointLeft(scale);
    }

    Answer solve() {
        if (lower.isPresent() && upper.isPresent() && isEmptyRange()) {
            return Answer.none();
        }
        return step.isPresent() ? solveMultiples(step.get()) : solveFractions();
    }

    private boolean isEmptyRange() {
        int comparison = lower.get().limit().compareTo(upper.get().limit());
        return comparison > 0
                || (comparison == 0 && !(lower.get().inclusive() && upper.get().inclusive()));
    }

    private Answer solveMultiples(BigDecimal distance) {
        if (notMultiples.stream().anyMatch(each -> isMultiple(distance, each))) {
            return Answer.none();
        }
        Optional<BigInteger> first = lower.map(bound -> factor(bound, distance, RoundingMode.CEILING));
        Optional<BigInteger> last = upper.map(bound -> factor(bound, distance, RoundingMode.FLOOR));
        if (first.isPresent() && last.isPresent() && first.get().compareTo(last.get()) > 0) {
            return Answer.none();
        }
        BigInteger start = BigInteger.ONE;
        start = first.isPresent() ? start.max(first.get()) : start;
        start = last.isPresent() ? start.min(last.get()) : start;
        for (int i = 0; i < MAX_TRIED; i++) {
            BigInteger offset = BigInteger.valueOf(i);
            BigInteger up = start.add(offset);
            BigInteger down = start.subtract(offset);
            boolean upInside = last.isEmpty() || up.compareTo(last.get()) <= 0;
            boolean downInside = first.isEmpty() || down.compareTo(first.get()) >= 0;
            if (!upInside && !downInside) {
                return Answer.none();
            }
            for (BigDecimal number : Stream.of(up, down)
                    .map(each -> new BigDecimal(each).multiply(distance))
                    .toList()) {
                if (isInside(number) && isAllowed(number)) {
                    return new Found(JsonValues.number(number));
                }
            }
        }
        return new Unknown("no multiple of " + distance + " near the bounds is allowed");
    }

    private static BigInteger factor(Bound bound, BigDecimal distance, RoundingMode rounding) {
        BigDecimal whole = bound.limit().divideToIntegralValue(distance);
        BigDecimal rest = bound.limit().subtract(whole.multiply(distance));
        BigInteger factor = whole.toBigInteger();
        if (rest.signum() == 0) {
            return bound.inclusive()
                    ? factor
                    : bound.upper() ? factor.subtract(BigInteger.ONE) : factor.add(BigInteger.ONE);
        }
        if (rounding == RoundingMode.CEILING) {
            return rest.signum() > 0 ? factor.add(BigInteger.ONE) : factor;
        }
        return rest.signum() < 0 ? factor.subtract(BigInteger.ONE) : factor;
    }

    // A range with more than one number has infinitely many, and only few of those tried are excluded.
    private Answer solveFractions() {
        BigDecimal low = lower.map(Bound::limit)
                .orElseGet(() -> upper.map(bound -> bound.limit().subtract(FAR)).orElse(BigDecimal.ZERO));
        BigDecimal high = upper.map(Bound::limit).orElseGet(() -> low.add(FAR));
        if (low.compareTo(high) == 0) {
            return isAllowed(low) && isInside(low) ? new Found(JsonValues.number(low)) : Answer.none();
        }
        BigDecimal width = high.subtract(low);
        Stream<BigDecimal> simple = Stream.of("0", "1", "-1", "0.5", "1.5").map(BigDecimal::new);
        Stream<BigDecimal> within = Stream.iterate(1, i -> i < 400, i -> i + 1)
                .map(i -> low.add(width.multiply(BigDecimal.valueOf(i), MathContext.UNLIMITED)
                        .divide(BigDecimal.valueOf(1024))));
        return Stream.of(simple, Stream.of(low, high), within)
                .flatMap(each -> each)
                .filter(number -> isInside(number) && isAllowed(number))
                .findFirst()
                .map(number -> (Answer) new Found(JsonValues.number(number)))
                .orElseGet(() -> new Unknown("no number was found that is not one of the excluded multiples"));
    }

    private boolean isInside(BigDecimal number) {
        return Stream.of(lower, upper).flatMap(Optional::stream).allMatch(bound -> bound.admits(number));
    }

    private boolean isAllowed(BigDecimal number) {
        return notMultiples.stream().noneMatch(each -> isMultiple(number, each))
                && notEqual.stream().noneMatch(each -> each.compareTo(number) == 0);
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal divisor) {
        return number.remainder(divisor).signum() == 0;
    }
}
