package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion;
import dev.understudy.verify.internal.formula.Assertion.Contains;
import dev.understudy.verify.internal.formula.Assertion.Elements;
import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Assertion.Properties;
import dev.understudy.verify.internal.formula.Assertion.Size;
import dev.understudy.verify.internal.formula.Assertion.SomeElement;
import dev.understudy.verify.internal.formula.Assertion.SomeProperty;
import dev.understudy.verify.internal.formula.Formula;
import dev.understudy.verify.internal.formula.Formula.All;
import dev.understudy.verify.internal.formula.Formula.Any;
import dev.understudy.verify.internal.formula.Formula.Applies;
import dev.understudy.verify.internal.formula.Formula.Is;
import dev.understudy.verify.internal.formula.Signed;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Assertions that must all hold, and the schemas that they come from. Notices simple contradictions. */
final class Conjunction {

    private final BiPredicate<Signed, Signed> opposite;
    private final Set<Signed> schemas = new LinkedHashSet<>();
    private final Set<Assertion> assertions = new LinkedHashSet<>();

    /** @param opposite whether two schemas exclude each other */
    Conjunction(BiPredicate<Signed, Signed> opposite) {
        this.opposite = opposite;
    }

    Conjunction copy() {
        Conjunction copy = new Conjunction(opposite);
        copy.schemas.addAll(schemas);
        copy.assertions.addAll(assertions);
        return copy;
    }

    void add(Signed schema) {
        schemas.add(schema);
    }

    void add(Assertion assertion) {
        assertions.add(assertion);
    }

    boolean has(Signed schema) {
        return schemas.contains(schema);
    }

    <T extends Assertion> Stream<T> all(Class<T> kind) {
        return assertions.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Returns the least number of characters, elements or properties. */
    long minSize() {
        return all(Size.class).mapToLong(Size::min).max().orElse(0);
    }

    /** Returns the greatest number of characters, elements or properties. */
    long maxSize() {
        return all(Size.class).mapToLong(Size::max).min().orElse(Assertion.UNLIMITED);
    }

    /** Returns whether a formula certainly holds already. */
    boolean implies(Formula formula) {
        if (formula instanceof Is is) {
            return assertions.contains(is.assertion());
        }
        if (formula instanceof Applies applies) {
            return schemas.contains(applies.schema());
        }
        return formula instanceof All all && all.parts().stream().allMatch(this::implies);
    }

    /** Returns whether a formula certainly does not hold. */
    boolean contradicts(Formula formula) {
        if (formula instanceof Is is) {
            return contradicts(is.assertion());
        }
        if (formula instanceof Applies applies) {
            return schemas.stream().anyMatch(each -> opposite.test(each, applies.schema()));
        }
        if (formula instanceof All all) {
            return all.parts().stream().anyMatch(this::contradicts);
        }
        return formula instanceof Any any && any.parts().stream().allMatch(this::contradicts);
    }

    private boolean contradicts(Assertion assertion) {
        if (assertion instanceof Assertion.Matches
                || assertion instanceof Assertion.InFormat
                || assertion instanceof Assertion.Opaque
                || assertion instanceof Has
                || assertion instanceof Assertion.Distinct
                || assertion instanceof Assertion.Multiple) {
            return assertion.negated() instanceof Is is && assertions.contains(is.assertion());
        }
        if (assertion instanceof SomeProperty some) {
            return all(Properties.class)
                            .anyMatch(every -> isCovered(some, every) && opposite(some.schema(), every.schema()))
                    || (some.names().listed().size() == 1
                            && !some.names().complement()
                            && assertions.contains(
                                    new Has(some.names().listed().iterator().next(), false)));
        }
        if (assertion instanceof SomeElement some) {
            return all(Elements.class)
                    .anyMatch(every -> every.from() <= some.from()
                            && every.to() >= some.to()
                            && opposite(some.schema(), every.schema()));
        }
        if (assertion instanceof Contains contains && contains.min() > 0) {
            return all(Contains.class)
                    .anyMatch(other ->
                            other.max() < contains.min() && other.schema().equals(contains.schema()));
        }
        return false;
    }

    private boolean opposite(Signed one, Signed other) {
        return opposite.test(one, other);
    }

    private static boolean isCovered(SomeProperty some, Properties every) {
        if (some.names().equals(every.names())) {
            return true;
        }
        return !some.names().complement()
                && some.names().patterns().isEmpty()
                && some.names().listed().stream().allMatch(every.names()::contains);
    }
}
