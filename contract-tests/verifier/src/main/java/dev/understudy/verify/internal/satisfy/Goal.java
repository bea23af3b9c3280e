package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion;
import dev.understudy.verify.internal.formula.Signed;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The question whether a value exists.
 *
 * @param schemas the schemas that it must satisfy or not satisfy
 * @param assertions what it must satisfy in addition
 * @param isProperty whether it is the value of a property
 */
public record Goal(Set<Signed> schemas, Set<Assertion> assertions, boolean isProperty) {

    public static Goal of(Signed... schemas) {
        return new Goal(new LinkedHashSet<>(List.of(schemas)), Set.of(), false);
    }

    static Goal property(Collection<Signed> schemas) {
        return new Goal(new LinkedHashSet<>(schemas), Set.of(), true);
    }

    static Goal element(Collection<Signed> schemas) {
        return new Goal(new LinkedHashSet<>(schemas), Set.of(), false);
    }

    Goal and(Collection<? extends Assertion> more) {
        Set<Assertion> all = new LinkedHashSet<>(assertions);
        all.addAll(more);
        return new Goal(schemas, all, isProperty);
    }
}
