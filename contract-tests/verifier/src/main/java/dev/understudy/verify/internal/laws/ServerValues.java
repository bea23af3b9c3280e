package dev.understudy.verify.internal.laws;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Recognises written values that a server usually replaces with its own. */
final class ServerValues {

    private static final Set<String> IDS = Set.of("id", "uuid", "_id");

    private ServerValues() {}

    /** Returns whether a value is an id. Many servers ignore an id in a body, since the path or the server decides it. */
    static boolean isId(JsonPointer at) {
        JsonPointer last = at.last();
        return last != null
                && last.getMatchingProperty() != null
                && IDS.contains(last.getMatchingProperty().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns whether a written value belongs to another resource, to which an id in the same object refers: {@code name}
     * in {@code {"type": {"id": 7, "name": "cat"}}}, for example. Many servers use only the id.
     *
     * @param written all values that were written
     * @param state the resource as it was received
     */
    static boolean isOfOtherResource(JsonPointer at, Map<JsonPointer, JsonNode> written, JsonNode state) {
        JsonPointer object = at.head();
        return object != null
                && !object.matches()
                && written.entrySet().stream()
                        .filter(value -> isId(value.getKey())
                                && object.equals(value.getKey().head()))
                        .anyMatch(value -> TreeDifferences.isSame(value.getValue(), state.at(value.getKey())));
    }

    /**
     * Returns a violation about a written value, as advice if a server may replace the value.
     *
     * @param written the value that was written
     * @param received the value that was read instead
     */
    static LawViolation aboutWritten(LawViolation violation, JsonNode written, JsonNode received) {
        if (written.isString() && written.stringValue().isBlank()) {
            return violation.asAdvice("a server may treat an empty string like an absent value");
        }
        return !written.isNull() && NormalisedValues.isNormalised(written, received)
                ? violation.asAdvice("a server may normalise a value (RFC 9110, section 9.3.4)")
                : violation;
    }
}
