package dev.understudy.verify.internal.satisfy;

import dev.understudy.verify.internal.formula.Assertion.Has;
import dev.understudy.verify.internal.formula.Assertion.InLanguage;
import dev.understudy.verify.internal.formula.Assertion.Properties;
import dev.understudy.verify.internal.formula.Assertion.PropertyNames;
import dev.understudy.verify.internal.formula.Assertion.SomeProperty;
import dev.understudy.verify.internal.formula.Names;
import dev.understudy.verify.internal.formula.Signed;
import dev.understudy.verify.internal.regular.RegularLanguage;
import dev.understudy.verify.internal.satisfy.Answer.Found;
import dev.understudy.verify.internal.satisfy.Answer.Unknown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names that a property can have: those that the schemas list, and others. All other names that match the same
 * patterns are alike, so one of each kind is enough.
 */
final class PropertyNamePool {

    private static final int MAX_PATTERNS = 8;
    private static final List<String> READABLE = List.of("other", "extra", "more", "x", "a");

    private final Satisfiability satisfiability;
    private final Set<String> forbidden;
    private final Evaluation evaluation;
    private final Set<String> listed = new LinkedHashSet<>();
    private final List<String> patterns;
    private final List<Signed> nameSchemas;

    PropertyNamePool(
            Satisfiability satisfiability, Conjunction conjunction, Set<String> forbidden, Evaluation evaluation) {
        this.satisfiability = satisfiability;
        this.forbidden = forbidden;
        this.evaluation = evaluation;
        List<Names> all = Stream.concat(
                        conjunction.all(Properties.class).map(Properties::names),
                        conjunction.all(SomeProperty.class).map(SomeProperty::names))
                .toList();
        all.forEach(names -> listed.addAll(names.listed()));
        conjunction.all(Has.class).forEach(each -> listed.add(each.name()));
        Set<String> distinct = new TreeSet<>();
        all.forEach(names -> distinct.addAll(names.patterns()));
        this.patterns = List.copyOf(distinct);
        this.nameSchemas =
                conjunction.all(PropertyNames.class).map(PropertyNames::schema).toList();
    }

    /** Returns whether a property with this name may be present. */
    boolean allows(String name) {
        return !forbidden.contains(name) && satisfies(nameSchemas, name);
    }

    private boolean satisfies(Collection<Signed> schemas, String name) {
        return schemas.stream().allMatch(schema -> evaluation.holds(schema, JsonValues.string(name), false));
    }

    /**
     * Returns a name of each kind.
     *
     * @param wanted the names that are meant
     * @param nameSchema a schema that the name must satisfy as well
     * @param used names that are in the object already; they may be chosen again
     */
    Candidates candidates(Names wanted, Optional<Signed> nameSchema, Collection<String> used) {
        Set<String> known = new LinkedHashSet<>(used);
        known.addAll(listed);
        Candidates candidates = new Candidates(new ArrayList<>(), Optional.empty());
        known.stream()
                .filter(name -> wanted.contains(name) && allows(name))
                .filter(name -> satisfies(nameSchema.stream().toList(), name))
                .forEach(candidates.names()::add);
        boolean listsAll = !wanted.complement() && wanted.patterns().isEmpty();
        return listsAll ? candidates : withUnlisted(candidates, wanted, nameSchema, known);
    }

    private Candidates withUnlisted(
            Candidates candidates, Names wanted, Optional<Signed> nameSchema, Set<String> known) {
        if (patterns.size() > MAX_PATTERNS) {
            return new Candidates(
                    candidates.names(), Optional.of("more than " + MAX_PATTERNS + " patterns of property names"));
        }
        Optional<String> missing = Optional.empty();
        List<Signed> schemas =
                Stream.concat(nameSchemas.stream(), nameSchema.stream()).toList();
        for (int kind = 0; kind < 1 << patterns.size(); kind++) {
            Set<String> matched = new TreeSet<>();
            for (int i = 0; i < patterns.size(); i++) {
                if ((kind >> i & 1) == 1) {
                    matched.add(patterns.get(i));
                }
            }
            if (wanted.containsUnlisted(matched)) {
                Answer name = unlisted(matched, schemas, known);
                if (name instanceof Found found) {
                    candidates.names().add(found.value().stringValue());
                } else if (name instanceof Unknown unknown) {
                    missing = Optional.of(unknown.reason());
                }
            }
        }
        return new Candidates(candidates.names(), missing);
    }

    private Answer unlisted(Set<String> matched, List<Signed> schemas, Set<String> known) {
        Optional<String> readable = READABLE.stream()
                .filter(name -> !known.contains(name) && !forbidden.contains(name))
                .filter(name -> patterns.stream().allMatch(each -> Names.matches(each, name) == matched.contains(each)))
                .filter(name -> satisfies(schemas, name))
                .findFirst();
        if (readable.isPresent()) {
            return new Found(JsonValues.string(readable.get()));
        }
        RegularLanguage language = RegularLanguage.ALL;
        for (String pattern : patterns) {
            Optional<RegularLanguage> matching = RegularLanguage.matching(pattern);
            if (matching.isEmpty()) {
                return new Unknown("the pattern " + pattern + " of property names is not regular");
            }
            language = language.and(
                    matched.contains(pattern) ? matching.get() : matching.get().complement());
        }
        for (String name : known) {
            language = language.without(name);
        }
        for (String name : forbidden) {
            language = language.without(name);
        }
        return satisfiability.solveName(Goal.element(schemas).and(List.of(new InLanguage(language))));
    }

    /**
     * Names for a property.
     *
     * @param missing the reason why there may be names that were not found; empty if there are none
     */
    record Candidates(List<String> names, Optional<String> missing) {}
}
