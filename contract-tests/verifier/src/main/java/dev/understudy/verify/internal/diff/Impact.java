package dev.understudy.verify.internal.diff;

import java.util.Collection;

/** The impact of one or more changes on a caller. */
public enum Impact {
    SAFE,
    UNDECIDED,
    BREAKS;

    /** Returns the worst of several impacts; safe if there are none. */
    public static Impact worst(Collection<Impact> impacts) {
        return impacts.stream().max(Impact::compareTo).orElse(SAFE);
    }
}
