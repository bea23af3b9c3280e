package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compares the state of a resource before and after a write, and names the law that each difference violates. */
final class StateComparison {

    private final WritableFields fields;
    private final Set<JsonPointer> changing;

    /**
     * Creates a comparison.
     *
     * @param changing pointers to values that may change without a write
     */
    StateComparison(WritableFields fields, Set<JsonPointer> changing) {
        this.fields = fields;
        this.changing = new HashSet<>(changing);
    }

    /** Excuses from now on the values that differ between two reads without a write between them. */
    void learnChanging(JsonNode before, JsonNode after) {
        changing.addAll(between(before, after));
    }

    /** Returns whether a value may change without a write. */
    boolean isChanging(JsonPointer at) {
        return changing.contains(at);
    }

    /**
     * Compares the states before and after an accepted write.
     *
     * @param repeated whether the same body was also written immediately before
     * @param response the resource in the response to the write; missing if the response does not contain it
     */
    List<LawViolation> afterAccepted(
            WriteStep step, JsonNode before, JsonNode after, boolean repeated, JsonNode response) {
        List<LawViolation> violations = new ArrayList<>();
        step.values().forEach((at, value) -> {
            if (!ServerValues.isId(at) && isNotReturned(at, value, after.at(at))) {
                Rule law = value.isNull() ? Rule.NULL_CLEARS : Rule.WRITTEN_IS_READ;
                violations.add(aboutWritten(law, at, step, after, response));
            }
        });
        for (JsonPointer at : between(before, after)) {
            // A replacement may reset the fields that it omits, but not when it is repeated.
            boolean requested = step.values().keySet().stream().anyMatch(written -> isWithin(at, written));
            boolean replaced = fields.semantics() == UpdateSemantics.REPLACEMENT && !repeated && fields.isWritable(at);
            if (!requested && !replaced && !mayChangeWithoutWrite(at)) {
                Rule law = repeated
                        ? Rule.REPEATING_CHANGES_NOTHING
                        : isWithinField(at) ? Rule.ABSENT_KEEPS : Rule.READ_ONLY_STAYS;
                LawViolation violation =
                        violation(law, at, "the same value as before: " + before.at(at), after.at(at), step);
                violations.add(repeated ? aboutRepeated(violation) : aboutOmitted(violation, step));
            }
        }
        violations.addAll(earlierTimestamps(step, before, after));
        return violations;
    }

    /** Compares the states before and after a rejected write. */
    List<LawViolation> afterRejected(WriteStep step, JsonNode before, JsonNode after) {
        return between(before, after).stream()
                .filter(at -> !changing.contains(at))
                .map(at -> violation(
                        Rule.REFUSED_CHANGES_NOTHING,
                        at,
                        "the same value as before: " + before.at(at),
                        after.at(at),
                        step))
                .toList();
    }

    /** Compares two reads without a write between them. */
    List<LawViolation> betweenReads(JsonNode before, JsonNode after) {
        return between(before, after).stream()
                .filter(at -> !changing.contains(at))
                .map(at -> new LawViolation(
                                Rule.READING_CHANGES_NOTHING,
                                at,
                                "the same value as before: " + before.at(at),
                                LawViolation.text(after.at(at)),
                                List.of())
                        .asAdvice("no specification forbids that a value changes by itself"))
                .toList();
    }

    /**
     * Compares the values in the response to an accepted write with the written values. Absent values are not compared.
     */
    List<LawViolation> inResponse(WriteStep step, JsonNode response) {
        List<LawViolation> violations = new ArrayList<>();
        step.values().forEach((at, value) -> {
            JsonNode received = response.at(at);
            if (!received.isMissingNode() && !ServerValues.isId(at) && isNotReturned(at, value, received)) {
                violations.add(aboutWritten(Rule.WRITTEN_IS_ANSWERED, at, step, response, response));
            }
        });
        return violations;
    }

    /** Returns pointers to the values that differ between two states, except those that may change without a write. */
    List<JsonPointer> differences(JsonNode one, JsonNode other) {
        return between(one, other).stream()
                .filter(at -> !mayChangeWithoutWrite(at))
                .toList();
    }

    private List<LawViolation> earlierTimestamps(WriteStep step, JsonNode before, JsonNode after) {
        List<LawViolation> violations = new ArrayList<>();
        for (JsonPointer at : fields.timestamps()) {
            if (goesBack(before.at(at), after.at(at)) && !step.values().containsKey(at)) {
                violations.add(violation(
                        Rule.TIMESTAMPS_NEVER_GO_BACK,
                        at,
                        "a time that is not earlier than " + before.at(at),
                        after.at(at),
                        step));
            }
        }
        return violations;
    }

    private static LawViolation aboutWritten(
            Rule law, JsonPointer at, WriteStep step, JsonNode state, JsonNode response) {
        JsonNode written = step.values().get(at);
        LawViolation violation = violation(law, at, "the value written: " + written, state.at(at), step);
        return ServerValues.isOfOtherResource(at, step.values()::get, state)
                ? ServerValues.aboutOtherResource(violation)
                : ServerValues.aboutWritten(violation, written, state.at(at), response.at(at));
    }

    private LawViolation aboutOmitted(LawViolation violation, WriteStep step) {
        boolean isReplaced = violation.law() == Rule.ABSENT_KEEPS
                && step.values().keySet().stream().anyMatch(written -> fields.mayReplace(written, violation.at()));
        return isReplaced
                ? violation.asAdvice("no specification says that a partial update merges objects within the body")
                : violation;
    }

    private LawViolation aboutRepeated(LawViolation violation) {
        if (ServerValues.isId(violation.at())) {
            return violation.asAdvice("the server may give a new id to what it stores again");
        }
        return fields.isWritable(violation.at()) ? violation : violation.asAdvice("the value may count the writes");
    }

    // A returned object may have additional properties: it had them before the write, or the server adds them.
    private boolean isNotReturned(JsonPointer at, JsonNode value, JsonNode received) {
        JsonNode written = fields.uniqueItems().sort(value, at);
        return TreeDifferences.between(written, fields.uniqueItems().sort(received, at)).stream()
                .anyMatch(within -> !written.at(within).isMissingNode() && !ServerValues.isId(within));
    }

    private Set<JsonPointer> between(JsonNode before, JsonNode after) {
        return TreeDifferences.between(
                fields.uniqueItems().sort(before), fields.uniqueItems().sort(after));
    }

    private boolean mayChangeWithoutWrite(JsonPointer at) {
        return changing.contains(at) || fields.timestamps().contains(at);
    }

    private boolean isWithinField(JsonPointer at) {
        return fields.all().stream().anyMatch(field -> isWithin(at, field.at()));
    }

    private static boolean isWithin(JsonPointer inner, JsonPointer outer) {
        return inner.toString().equals(outer.toString()) || inner.toString().startsWith(outer + "/");
    }

    private static boolean goesBack(JsonNode before, JsonNode after) {
        Optional<Instant> now = Timestamps.parse(after);
        return now.isPresent()
                && Timestamps.parse(before).filter(now.get()::isBefore).isPresent();
    }

    private static LawViolation violation(
            Rule law, JsonPointer at, String declared, JsonNode received, WriteStep step) {
        return new LawViolation(law, at, declared, LawViolation.text(received), List.of(step.body()));
    }
}
