package dev.understudy.verify.internal.completeness;

import java.util.Iterator;
import java.util.Set;

/** Writes a set of statuses as text. */
final class Statuses {

    private Statuses() {}

    /** Returns the statuses as a list with a conjunction, such as {@code 401, 403 and 404}. */
    static String join(Set<Integer> statuses) {
        StringBuilder text = new StringBuilder();
        for (Iterator<Integer> each = statuses.iterator(); each.hasNext(); ) {
            int status = each.next();
            text.append(text.isEmpty() ? "" : each.hasNext() ? ", " : " and ").append(status);
        }
        return text.toString();
    }
}
