package dev.understudy.verify.internal.laws;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.verify.finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Sends sequences of writes to a resource, and reports each violation of a law.
 *
 * <p>A violation is confirmed by sending the same writes again. If it is not seen again, or if the value also changes
 * without a write or may follow from another value, it is only advice. A violation by disjoint writes that is not seen
 * again is not reported.
 */
public final class StateLaws {

    private static final int RANDOM_SEQUENCES = 10;
    private static final int MAX_REPLAYS = 12;
    private static final String UNKNOWN_ID = "00000000-0000-4000-8000-0badcafe0bad";

    private final WritableFields fields;
    private final WriteSequences sequences;
    private final StateComparison comparison;
    private final WriteRunner runner;
    private final BooleanSupplier mayContinue;
    private final Consumer<LawViolation> violations;
    private final Set<String> reported = new HashSet<>();
    private final List<LawViolation> sideEffects = new ArrayList<>();

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
        this.fields = fields;
        this.sequences = new WriteSequences(fields, requestSchema);
        this.comparison = new StateComparison(fields, changing);
        this.runner = new WriteRunner(resource, fields, comparison);
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
        try {
            sendAll(references, random);
        } finally {
            // Also if the server is lost: what was found until then was confirmed.
            sideEffects.forEach(violation -> violations.accept(
                    isDependent(violation) ? violation.asAdvice("the value may follow from another one") : violation));
        }
    }

    private void sendAll(Collection<JsonNode> references, Random random) {
        readTwice();
        new OmittedFields(runner, fields, sequences, this::report).check(mayContinue);
        List<List<WriteStep>> planned = new ArrayList<>(
                sequences.withUnknownReferences(references, JsonNodeFactory.instance.stringNode(UNKNOWN_ID)));
        planned.addAll(sequences.oneFieldAtATime());
        planned.addAll(sequences.invalid());
        planned.forEach(this::check);
        new DisjointWrites(runner, fields, sequences, comparison, this::report).check(mayContinue);
        for (int i = 0; i < RANDOM_SEQUENCES; i++) {
            check(sequences.random(random));
        }
    }

    private void readTwice() {
        Optional<JsonNode> before = runner.read();
        Optional<JsonNode> after = runner.read();
        if (before.isPresent() && after.isPresent()) {
            comparison.betweenReads(before.get(), after.get()).forEach(this::report);
            comparison.learnChanging(before.get(), after.get());
        }
    }

    private void check(List<WriteStep> steps) {
        if (!mayContinue.getAsBoolean()) {
            return;
        }
        Optional<JsonNode> before = runner.state();
        for (LawViolation violation : runner.sendAll(steps)) {
            if (!isExcused(violation) && markReported(violation)) {
                LawViolation confirmed = violation.advice() ? violation : confirmed(steps, violation, before);
                if (confirmed.advice() || !isSideEffect(confirmed)) {
                    violations.accept(confirmed);
                } else {
                    sideEffects.add(confirmed);
                }
            }
        }
    }

    private LawViolation confirmed(List<WriteStep> steps, LawViolation violation, Optional<JsonNode> before) {
        runner.learnChanging(violation.at());
        if (isExcused(violation)) {
            return violation.asAdvice("the value also changes without a write");
        }
        // In another state, the same writes need not have the same effect: a property that is already empty cannot be
        // lost.
        before.ifPresent(runner::restore);
        boolean again = runner.sendAll(steps).stream().anyMatch(violation::hasSameLawAndPointer);
        return again
                ? shortest(steps, violation)
                : violation.asAdvice("this was seen once, but not when the same was written again");
    }

    // A time that changes by itself still must not go back.
    private boolean isExcused(LawViolation violation) {
        return comparison.isChanging(violation.at()) && violation.law() != Rule.TIMESTAMPS_NEVER_GO_BACK;
    }

    private static boolean isSideEffect(LawViolation violation) {
        return violation.law() == Rule.ABSENT_KEEPS || violation.law() == Rule.READ_ONLY_STAYS;
    }

    // A value that only the server sets may count the writes, or name the last caller; only an id never changes.
    private boolean isDependent(LawViolation violation) {
        boolean isOwnedByServer = violation.law() == Rule.READ_ONLY_STAYS && !ServerValues.isId(violation.at());
        return isOwnedByServer || runner.observations().isKeptBySome(violation.at());
    }

    private void report(LawViolation violation) {
        if (markReported(violation)) {
            violations.accept(violation);
        }
    }

    // Returns false if a violation of the same law at the same pointer, with the same severity, was reported before.
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
            Optional<LawViolation> again = runner.sendAll(fewer).stream()
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
