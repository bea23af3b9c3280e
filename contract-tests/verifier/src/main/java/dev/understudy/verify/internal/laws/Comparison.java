package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Compares what a thing was before a step with what it is after, and names the law that each difference breaks. */
final class Comparison {

    private final Fields fields;
    private final Set<JsonPointer> changing;

    Comparison(Fields fields, Set<JsonPointer> changing) {
        this.fields = fields;
        this.changing = changing;
    }

    /** After a write that was accepted. */
    List<Breach> accepted(Step step, JsonNode before, JsonNode after, boolean repeated) {
        List<Breach> breaches = new ArrayList<>();
        step.values().forEach((at, value) -> {
            if (isMissing(value, after.at(at))) {
                Rule law = value.isNull() ? Rule.NULL_CLEARS : Rule.WRITTEN_IS_READ;
                breaches.add(breach(law, at, "the value written: " + value, after.at(at), step));
            }
        });
        for (JsonPointer at : Differences.between(before, after)) {
            boolean asked = step.values().keySet().stream().anyMatch(written -> isWithin(at, written));
            boolean replaced = fields.effect() == Effect.REPLACES && !repeated && fields.isWritable(at);
            if (!asked && !replaced && !mayChange(at)) {
                Rule law = repeated
                        ? Rule.REPEATING_CHANGES_NOTHING
                        : isField(at) ? Rule.ABSENT_KEEPS : Rule.READ_ONLY_STAYS;
                breaches.add(breach(law, at, "what it was before: " + before.at(at), after.at(at), step));
            }
        }
        breaches.addAll(times(step, before, after));
        return breaches;
    }

    /** After a write that was refused. */
    List<Breach> refused(Step step, JsonNode before, JsonNode after) {
        return Differences.between(before, after).stream()
                .filter(at -> !changing.contains(at))
                .map(at -> breach(
                        Rule.REFUSED_CHANGES_NOTHING, at, "what it was before: " + before.at(at), after.at(at), step))
                .toList();
    }

    /** After nothing but reading. */
    List<Breach> read(JsonNode before, JsonNode after) {
        return Differences.between(before, after).stream()
                .filter(at -> !changing.contains(at))
                .map(at -> new Breach(
                        Rule.READING_CHANGES_NOTHING,
                        at,
                        "what it was before: " + before.at(at),
                        Breach.text(after.at(at)),
                        List.of()))
                .toList();
    }

    /** In the answer to a write that was accepted, as far as it shows what was written. */
    List<Breach> answered(Step step, JsonNode answer) {
        List<Breach> breaches = new ArrayList<>();
        step.values().forEach((at, value) -> {
            JsonNode shown = answer.at(at);
            if (!shown.isMissingNode() && isMissing(value, shown)) {
                breaches.add(breach(Rule.WRITTEN_IS_ANSWERED, at, "the value written: " + value, shown, step));
            }
        });
        return breaches;
    }

    /** Whether two states are the same but for what may change. */
    List<JsonPointer> unlike(JsonNode one, JsonNode other) {
        return Differences.between(one, other).stream()
                .filter(at -> !mayChange(at))
                .toList();
    }

    private List<Breach> times(Step step, JsonNode before, JsonNode after) {
        List<Breach> breaches = new ArrayList<>();
        for (JsonPointer at : fields.timestamps()) {
            if (isBack(before.at(at), after.at(at)) && !step.values().containsKey(at)) {
                breaches.add(
                        breach(Rule.TIMESTAMPS_NEVER_GO_BACK, at, "not before " + before.at(at), after.at(at), step));
            }
        }
        return breaches;
    }

    // An object may show more than was said of it: what was there before, or what the server adds.
    private static boolean isMissing(JsonNode value, JsonNode shown) {
        return Differences.between(value, shown).stream()
                .anyMatch(at -> !value.at(at).isMissingNode());
    }

    private boolean mayChange(JsonPointer at) {
        return changing.contains(at) || fields.timestamps().contains(at);
    }

    private boolean isField(JsonPointer at) {
        return fields.all().stream().anyMatch(field -> isWithin(at, field.at()));
    }

    private static boolean isWithin(JsonPointer inner, JsonPointer outer) {
        return inner.toString().equals(outer.toString()) || inner.toString().startsWith(outer + "/");
    }

    private static boolean isBack(JsonNode before, JsonNode after) {
        Optional<Instant> last = Moment.of(after);
        return last.isPresent()
                && Moment.of(before).filter(last.get()::isBefore).isPresent();
    }

    private static Breach breach(Rule law, JsonPointer at, String declared, JsonNode received, Step step) {
        return new Breach(law, at, declared, Breach.text(received), List.of(step.body()));
    }
}
