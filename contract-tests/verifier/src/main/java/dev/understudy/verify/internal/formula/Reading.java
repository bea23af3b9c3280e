package dev.understudy.verify.internal.formula;

/** The assertions of a schema that count. */
public enum Reading {
    /** All of them. */
    EXACT,
    /**
     * Only the names, presence, JSON types and nullability of what is declared. A client that reads answers by name and
     * validates nothing relies on these.
     */
    TOLERANT
}
