package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The law that holds after a resource was deleted: it no longer exists. */
public final class DeletionLaws {

    private static final int ACCEPTED = 202;

    private DeletionLaws() {}

    /**
     * Returns the violation that is shown by a read that still returns a deleted resource.
     *
     * @param status the status of the response to the DELETE, a 2xx
     * @param before the representation that a read returned before the DELETE
     * @param after the representation that a read returned after it
     */
    public static LawViolation stillReturned(int status, JsonNode before, JsonNode after) {
        LawViolation violation = new LawViolation(
                Rule.DELETED_IS_GONE,
                JsonPointer.empty(),
                "404 or 410, since the resource was just deleted (status " + status + ")",
                "2xx " + after,
                List.of());
        if (status == ACCEPTED) {
            return violation.asAdvice("a 202 does not say when the resource is deleted (RFC 9110, section 15.3.3)");
        }
        return isMarked(before, after)
                ? violation.asAdvice("the representation shows that the resource was deleted")
                : violation;
    }

    /** Returns whether a representation shows a deletion, for example by a flag, a time or a state. */
    static boolean isMarked(JsonNode before, JsonNode after) {
        return TreeDifferences.between(before, after).stream().anyMatch(at -> isMark(before.at(at), after.at(at)));
    }

    // Other values, such as a number or a time of the last change, may change although nothing was deleted.
    private static boolean isMark(JsonNode before, JsonNode after) {
        boolean wasAbsent = before.isMissingNode() || before.isNull();
        boolean isState = before.isString()
                && after.isString()
                && Timestamps.parse(before).isEmpty();
        return wasAbsent || after.isBoolean() || isState;
    }
}
