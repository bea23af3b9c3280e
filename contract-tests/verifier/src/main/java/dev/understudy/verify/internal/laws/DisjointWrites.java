package dev.understudy.verify.internal.laws;

import dev.understudy.verify.finding.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Checks that two partial updates of different fields have the same effect as one update of both. */
final class DisjointWrites {

    private final WriteRunner runner;
    private final WritableFields fields;
    private final WriteSequences sequences;
    private final StateComparison comparison;
    private final Consumer<LawViolation> violations;

    DisjointWrites(
            WriteRunner runner,
            WritableFields fields,
            WriteSequences sequences,
            StateComparison comparison,
            Consumer<LawViolation> violations) {
        this.runner = runner;
        this.fields = fields;
        this.sequences = sequences;
        this.comparison = comparison;
        this.violations = violations;
    }

    /** Checks each pair of neighbouring fields, as long as the run may continue. */
    void check(BooleanSupplier mayContinue) {
        List<WritableField> all = fields.semantics() == UpdateSemantics.REPLACEMENT ? List.of() : fields.all();
        for (int i = 0; i + 1 < all.size() && mayContinue.getAsBoolean(); i++) {
            WritableField one = all.get(i);
            WritableField other = all.get(i + 1);
            WriteStep first = sequences.step(Map.of(one.at(), one.values().get(0)));
            WriteStep second = sequences.step(Map.of(other.at(), other.values().get(0)));
            Map<JsonPointer, JsonNode> values = new LinkedHashMap<>(first.values());
            values.putAll(second.values());
            WriteStep both = sequences.step(values);
            boolean independent = !fields.mayReplace(one.at(), other.at());
            if (independent && first.valid() && second.valid() && both.valid()) {
                check(first, second, both);
            }
        }
    }

    private void check(WriteStep first, WriteStep second, WriteStep both) {
        List<LawViolation> found = differences(first, second, both);
        if (!found.isEmpty()) {
            List<LawViolation> again = differences(first, second, both);
            found.stream()
                    .filter(violation -> again.stream().anyMatch(violation::hasSameLawAndPointer))
                    .forEach(violations);
        }
    }

    private List<LawViolation> differences(WriteStep first, WriteStep second, WriteStep both) {
        if (!runner.write(first) || !runner.write(second)) {
            return List.of();
        }
        Optional<JsonNode> separately = runner.read();
        if (!runner.write(both)) {
            return List.of();
        }
        Optional<JsonNode> combined = runner.read();
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
}
