package dev.understudy.verify.internal.diff;

import java.util.Locale;

/** A kind of software that relies on the old contract. */
public enum Caller {
    /** Relies on names, presence, JSON types and nullability of what answers declare, and validates nothing else. */
    TOLERANT,
    /** Validates every answer by the old contract. */
    STRICT,
    /** Is written against generated code, and generates it again from the new contract. */
    SOURCE,
    /** A server of the old contract: a break is what it would have to change to satisfy the new one. */
    SERVER;

    /** Returns the name in reports and on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
