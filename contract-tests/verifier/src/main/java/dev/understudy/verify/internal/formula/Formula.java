package dev.understudy.verify.internal.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A condition on a value of a known JSON type. */
public sealed interface Formula {

    Formula TRUE = new All(List.of());
    Formula FALSE = new Any(List.of());

    Formula negated();

    /** All parts hold. */
    record All(List<Formula> parts) implements Formula {
        @Override
        public Formula negated() {
            return any(parts.stream().map(Formula::negated).toList());
        }
    }

    /** At least one part holds. */
    record Any(List<Formula> parts) implements Formula {
        @Override
        public Formula negated() {
            return all(parts.stream().map(Formula::negated).toList());
        }
    }

    /** One assertion holds. */
    record Is(Assertion assertion) implements Formula {
        @Override
        public Formula negated() {
            return assertion.negated();
        }
    }

    /** Another schema applies to the same value. It is expanded when it is needed. */
    record Applies(Signed schema) implements Formula {
        @Override
        public Formula negated() {
            return new Applies(schema.negated());
        }
    }

    static Formula constant(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Formula all(Collection<Formula> parts) {
        List<Formula> flat = new ArrayList<>();
        for (Formula part : parts) {
            if (part.equals(FALSE)) {
                return FALSE;
            }
            if (part instanceof All nested) {
                flat.addAll(nested.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new All(flat);
    }

    static Formula any(Collection<Formula> parts) {
        List<Formula> flat = new ArrayList<>();
        for (Formula part : parts) {
            if (part.equals(TRUE)) {
                return TRUE;
            }
            if (part instanceof Any nested) {
                flat.addAll(nested.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new Any(flat);
    }

    static Formula all(Formula... parts) {
        return all(List.of(parts));
    }

    static Formula any(Formula... parts) {
        return any(List.of(parts));
    }
}
