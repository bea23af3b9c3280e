package dev.understudy.contract.style;

import dev.understudy.contract.SchemaFault;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Removes the faults of properties whose representation is not defined, or is not read. */
final class UndefinedValues {

    // Faults of the object itself that depend only on the names of its properties, not on their values.
    private static final Set<String> ABOUT_NAMES = Set.of("required", "additionalProperties");

    private UndefinedValues() {}

    /**
     * Returns the faults that do not depend on the value of an undefined property.
     *
     * @param allDefined whether the object has no undefined property, so that every fault counts
     */
    static List<SchemaFault> exclude(List<SchemaFault> faults, Predicate<String> isUndefined, boolean allDefined) {
        return allDefined
                ? faults
                : faults.stream().filter(fault -> counts(fault, isUndefined)).toList();
    }

    private static boolean counts(SchemaFault fault, Predicate<String> isUndefined) {
        return fault.at().matches()
                ? ABOUT_NAMES.contains(fault.keyword())
                : !isUndefined.test(fault.at().getMatchingProperty());
    }
}
