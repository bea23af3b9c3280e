package dev.understudy.verify.internal.laws;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.verify.finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends sequences of writes to a resource, and reports each violation of a law.
 *
 * <p>A violation is reported only if the same writes show it again. Otherwise, or if the value also changes without a
 * write or follows from another value, it is only advice: no specification forbids such values.
 */
public final class StateLaws {

    private static final int RANDOM_SEQUENCES = 10;
    private static final int MAX_REPLAYS = 12;
    private static final long SECOND_NANOS = TimeUnit.MILLISECONDS.toNanos(1_100);
    private static final String UNKNOWN_ID = "00000000-0000-4000-8000-0badcafe0bad";

    private final Resource resource;
    private final WritableFields fields;
    private final WriteSequences sequences;
    private final StateComparison comparison;
    private final BooleanSupplier mayContinue;
    private final Consumer<LawViolation> violations;
    private final Set<String> reported = new HashSet<>();
    private final WriteObservations observations = new WriteObservations();
    private final List<LawViolation> sideEffects = new ArrayList<>();
    private Optional<JsonNode> initial = Optional.empty();
    private Optional<JsonNode> lastRead = Optional.empty();

    /**
     * Prepares the sequences for a resource.
     *
     * @param requestSchema the schema of the resource in requests
     * @param changing pointers to values that may change without a write
     * @param mayContinue checked before each sequence; if false, the sequence is not sent
     * @param violations receives the first violation of each law at each pointer
     */
    public StateLaws(
            Resource resource,
            WritableFields fields,
            CompiledSchema requestSchema,
            Set<JsonPointer> changing,
            BooleanSupplier mayContinue,
            Consumer<LawViolation> violations) {
        this.resource = resource;
        this.fields = fields;
        this.sequences = new WriteSequences(fields, requestSchema);
        this.comparison = new StateComparison(fields, changing);
        this.mayContinue = mayContinue;
        this.violations = violations;
    }

    /**
     * Sends the sequences for all laws, as long as the run may continue.
     *
     * @param references values in bodies that refer to existing resources
     * @param random the source of the random sequences
     */
    public void checkAll(Collection<JsonNode> references, Random random) {
        if (fields.all().isEmpty()) {
            return;
        }
        readTwice();
        List<List<WriteStep>> planned = new ArrayList<>(
                sequences.withUnknownReferences(references, JsonNodeFactory.instance.stringNode(UNKNOWN_ID)));
        planned.addAll(sequences.oneFieldAtATime());
        planned.addAll(sequences.invalid());
        planned.forEach(this::check);
        checkDisjointWrites();
        for (int i = 0; i < RANDOM_SEQUENCES; i++) {
            check(sequences.random(random));
        }
        sideEffects.forEach(violation -> violations.accept(
                isDependent(violation) ? violation.asAdvice("the value may follow from another one") : violation));
    }

    private void readTwice() {
        Optional<JsonNode> before = read();
        Optional<JsonNode> after = read();
        initial = before;
        if (before.isPresent() && after.isPresent()) {
            comparison.betweenReads(before.get(), after.get()).forEach(this::report);
            comparison.learnChanging(before.get(), after.get());
        }
    }

    private void check(List<WriteStep> steps) {
        if (!mayContinue.getAsBoolean()) {
            return;
        }
        for (LawViolation violation : sendAll(steps)) {
            if (!isExcused(violation) && markReported(violation)) {
                LawViolation confirmed = violation.advice() ? violation : confirmed(steps, violation);
                if (confirmed.advice() || !isSideEffect(confirmed)) {
                    violations.accept(confirmed);
                } else {
                    sideEffects.add(confirmed);
                }
            }
        }
    }

    private LawViolation confirmed(List<WriteStep> steps, LawViolation violation) {
        learnChanging(violation);
        if (isExcused(violation)) {
            return violation.asAdvice("the value also changes without a write");
        }
        restore();
        boolean again = sendAll(steps).stream().anyMatch(violation::hasSameLawAndPointer);
        return again
                ? shortest(steps, violation)
                : violation.asAdvice("this was seen once, but not when the same was written again");
    }

    // A time that changes by itself still must not go back.
    private boolean isExcused(LawViolation violation) {
        return comparison.isChanging(violation.at()) && violation.law() != Rule.TIMESTAMPS_NEVER_GO_BACK;
    }

    // A time that the server counts in seconds changes only after a second.
    private void learnChanging(LawViolation violation) {
        Optional<JsonNode> before = read();
        if (before.filter(state -> mayMeasureTime(state.at(violation.at()))).isPresent()) {
            LockSupport.parkNanos(SECOND_NANOS);
        }
        Optional<JsonNode> after = read();
        if (before.isPresent() && after.isPresent()) {
            comparison.learnChanging(before.get(), after.get());
        }
    }

    private static boolean mayMeasureTime(JsonNode value) {
        return value.isNumber() || Timestamps.parse(value).isPresent();
    }

    private void restore() {
        initial.flatMap(state -> fields.body(fields.restoringValues(state))).ifPresent(resource::write);
        lastRead = Optional.empty();
    }

    private static boolean isSideEffect(LawViolation violation) {
        return violation.law() == Rule.ABSENT_KEEPS || violation.law() == Rule.READ_ONLY_STAYS;
    }

    // A value that only the server sets may count the writes, or name the last caller; only an id never changes.
    private boolean isDependent(LawViolation violation) {
        boolean isOwnedByServer = violation.law() == Rule.READ_ONLY_STAYS && !ServerValues.isId(violation.at());
        return isOwnedByServer || observations.isKeptBySome(violation.at());
    }

    private List<LawViolation> sendAll(List<WriteStep> steps) {
        List<LawViolation> found = new ArrayList<>();
        List<JsonNode> written = new ArrayList<>();
        Optional<JsonNode> before = lastRead.or(this::read);
        WriteStep last = null;
        for (WriteStep step : steps) {
            Resource.Reply reply = resource.write(step.body());
            written.add(step.body());
            Optional<JsonNode> after = read();
            if (before.isPresent() && after.isPresent()) {
                List<JsonNode> bodies = List.copyOf(written);
                if (reply.isAccepted() && step.valid()) {
                    observations.add(step, before.get(), after.get());
                }
                compare(step, step.equals(last), reply, before.get(), after.get())
                        .forEach(violation -> found.add(violation.withBodies(bodies)));
            }
            before = after;
            last = step;
        }
        return found;
    }

    private List<LawViolation> compare(
            WriteStep step, boolean repeated, Resource.Reply reply, JsonNode before, JsonNode after) {
        if (reply.isRejected()) {
            return comparison.afterRejected(step, before, after);
        }
        // Another check reports that the server accepted an invalid write. The effect of such a write is undefined.
        if (!reply.isAccepted() || !step.valid()) {
            return List.of();
        }
        List<LawViolation> found = new ArrayList<>(comparison.afterAccepted(step, before, after, repeated));
        reply.body().ifPresent(response -> found.addAll(comparison.inResponse(step, response)));
        return found;
    }

    // The law is that two writes of different fields have the same effect as one write of both.
    private void checkDisjointWrites() {
        List<WritableField> all = fields.semantics() == UpdateSemantics.REPLACEMENT ? List.of() : fields.all();
        for (int i = 0; i + 1 < all.size() && mayContinue.getAsBoolean(); i++) {
            WritableField one = all.get(i);
            WritableField other = all.get(i + 1);
            WriteStep first = sequences.step(Map.of(one.at(), one.values().get(0)));
            WriteStep second = sequences.step(Map.of(other.at(), other.values().get(0)));
            Map<JsonPointer, JsonNode> values = new LinkedHashMap<>(first.values());
            values.putAll(second.values());
            WriteStep both = sequences.step(values);
            if (first.valid() && second.valid() && both.valid()) {
                checkDisjointWrites(first, second, both);
            }
        }
    }

    private void checkDisjointWrites(WriteStep first, WriteStep second, WriteStep both) {
        List<LawViolation> found = disjointWrites(first, second, both);
        if (!found.isEmpty()) {
            List<LawViolation> again = disjointWrites(first, second, both);
            found.stream()
                    .filter(violation -> again.stream().anyMatch(violation::hasSameLawAndPointer))
                    .forEach(this::report);
        }
    }

    private List<LawViolation> disjointWrites(WriteStep first, WriteStep second, WriteStep both) {
        if (!resource.write(first.body()).isAccepted()
                || !resource.write(second.body()).isAccepted()) {
            return List.of();
        }
        Optional<JsonNode> separately = read();
        if (!resource.write(both.body()).isAccepted()) {
            return List.of();
        }
        Optional<JsonNode> combined = read();
        if (separately.isEmpty() || combined.isEmpty()) {
            return List.of();
        }
        return comparison.differences(separately.get(), combined.get()).stream()
                .filter(fields::isWritable)
                .map(at -> new LawViolation(
                        Rule.DISJOINT_WRITES_ADD_UP,
                        at,
                        "the same value as after two separate writes: "
                                + separately.get().at(at),
                        combined.get().at(at).toString(),
                        List.of(first.body(), second.body(), both.body())))
                .toList();
    }

    private Optional<JsonNode> read() {
        lastRead = resource.read();
        return lastRead;
    }

    private void report(LawViolation violation) {
        if (markReported(violation)) {
            violations.accept(violation);
        }
    }

    // Returns false if a violation of the same law at the same pointer was reported before.
    private boolean markReported(LawViolation violation) {
        return reported.add(violation.law() + " " + violation.at() + " " + violation.advice());
    }

    // Removes each step that is not needed to reproduce the violation.
    private LawViolation shortest(List<WriteStep> steps, LawViolation violation) {
        List<WriteStep> shortest = steps;
        LawViolation reproduced = violation;
        for (int i = 0, replays = 0; i < shortest.size() && shortest.size() > 1 && replays < MAX_REPLAYS; replays++) {
            List<WriteStep> fewer = new ArrayList<>(shortest);
            fewer.remove(i);
            Optional<LawViolation> again = sendAll(fewer).stream()
                    .filter(violation::hasSameLawAndPointer)
                    .findFirst();
            if (again.isPresent()) {
                shortest = fewer;
                reproduced = again.get();
            } else {
                i++;
            }
        }
        return reproduced;
    }
}
