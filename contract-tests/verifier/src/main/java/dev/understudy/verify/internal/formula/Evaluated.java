package dev.understudy.verify.internal.formula;

import java.util.Set;
import java.util.TreeSet;

/**
 * The properties and elements that a schema evaluates (JSON Schema 2020-12 core, section 11).
 *
 * @param allNames whether all properties are evaluated
 * @param elements the number of evaluated elements at the start of an array
 * @param isKnown false if the evaluated elements depend on the array
 */
record Evaluated(Set<String> names, Set<String> patterns, boolean allNames, long elements, boolean isKnown) {

    static final Evaluated NOTHING = new Evaluated(Set.of(), Set.of(), false, 0, true);

    Evaluated and(Evaluated other) {
        Set<String> bothNames = new TreeSet<>(names);
        bothNames.addAll(other.names);
        Set<String> bothPatterns = new TreeSet<>(patterns);
        bothPatterns.addAll(other.patterns);
        return new Evaluated(
                bothNames,
                bothPatterns,
                allNames || other.allNames,
                Math.max(elements, other.elements),
                isKnown && other.isKnown);
    }
}
