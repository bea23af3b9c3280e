package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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
     * @param written returns the value that was written at a pointer; null or missing if there was none
     * @param state the resource as it was received
     */
    static boolean isOfOtherResource(JsonPointer at, Function<JsonPointer, JsonNode> written, JsonNode state) {
        JsonPointer object = at.head();
        return object != null
                && !object.matches()
                && IDS.stream().map(object::appendProperty).anyMatch(id -> {
                    JsonNode value = written.apply(id);
                    return value != null && !value.isMissingNode() && TreeDifferences.isSame(value, state.at(id));
                });
    }

    /** Returns a violation about a value of another resource, as advice. */
    static LawViolation aboutOtherResource(LawViolation violation) {
        return violation.asAdvice("the id in the same object refers to a resource, which may have its own values");
    }

    /**
     * Returns a violation about a written value, as advice if a server may replace the value.
     *
     * @param written the value that was written
     * @param received the value that was returned instead
     * @param acknowledged the value in the response to the write; missing if there is none
     */
    static LawViolation aboutWritten(
            LawViolation violation, JsonNode written, JsonNode received, JsonNode acknowledged) {
        if (written.isString() && written.stringValue().isBlank()) {
            return violation.asAdvice("a server may treat an empty string like an absent value");
        }
        if (written.isNull() || !NormalisedValues.isNormalised(written, received)) {
            return violation;
        }
        return isAcknowledgedText(written, acknowledged)
                ? violation.of(Rule.ANSWERED_IS_READ).asAdvice("the response to the write had the value as written")
                : violation.asAdvice("a server may normalise a value (RFC 9110, section 9.3.4)");
    }

    // A server that normalises a text knows the result when it responds. It may not know the precision with which a
    // number or a time is stored.
    private static boolean isAcknowledgedText(JsonNode written, JsonNode acknowledged) {
        return written.isString() && Timestamps.parse(written).isEmpty() && written.equals(acknowledged);
    }
}
