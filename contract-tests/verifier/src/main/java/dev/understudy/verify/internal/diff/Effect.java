package dev.understudy.verify.internal.diff;

import java.util.Locale;

/** The effect of a change on what a contract allows. */
public enum Effect {
    NARROWED,
    WIDENED,
    CHANGED,
    RENAMED,
    REMOVED,
    ADDED;

    /** Returns the name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
