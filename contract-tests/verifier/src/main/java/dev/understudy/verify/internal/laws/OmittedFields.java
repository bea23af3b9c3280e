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

/**
 * Checks that a PUT removes or resets the optional fields that it omits.
 *
 * <p>A field counts as kept only if two different values that were written and read back are both still there after a
 * PUT without the field. A default, or a value that the server sets, cannot be equal to both.
 */
final class OmittedFields {

    private final WriteRunner runner;
    private final WritableFields fields;
    private final WriteSequences sequences;
    private final Consumer<LawViolation> violations;

    OmittedFields(
            WriteRunner runner, WritableFields fields, WriteSequences sequences, Consumer<LawViolation> violations) {
        this.runner = runner;
        this.fields = fields;
        this.sequences = sequences;
        this.violations = violations;
    }

    /** Checks all fields at once, and then each field that was kept, as long as the run may continue. */
    void check(BooleanSupplier mayContinue) {
        List<WritableField> removable = fields.all().stream()
                .filter(field -> fields.isRemovable(field.at()) && values(field).size() > 1)
                .toList();
        if (removable.isEmpty() || !mayContinue.getAsBoolean()) {
            return;
        }
        // If the server does not accept all fields at once, each one is tried.
        for (WritableField field : kept(removable, 0).orElse(removable)) {
            if (mayContinue.getAsBoolean() && isKept(field, 0) && isKept(field, 1)) {
                violations.accept(violation(field));
            }
        }
    }

    private boolean isKept(WritableField field, int index) {
        return kept(List.of(field), index).filter(kept -> !kept.isEmpty()).isPresent();
    }

    // Returns the fields whose values are still there after a write without them; empty if a write is not accepted.
    private Optional<List<WritableField>> kept(List<WritableField> some, int index) {
        Map<JsonPointer, JsonNode> values = new LinkedHashMap<>();
        some.forEach(field -> values.put(field.at(), values(field).get(index)));
        WriteStep with = sequences.step(values);
        WriteStep without = sequences.step(Map.of());
        if (!with.valid() || !without.valid() || !runner.write(with)) {
            return Optional.empty();
        }
        Optional<JsonNode> before = runner.read();
        if (before.isEmpty() || !runner.write(without)) {
            return Optional.empty();
        }
        return runner.read()
                .map(after -> some.stream()
                        .filter(field -> has(before.get(), field.at(), values) && has(after, field.at(), values))
                        .toList());
    }

    private static boolean has(JsonNode state, JsonPointer at, Map<JsonPointer, JsonNode> values) {
        return TreeDifferences.isSame(state.at(at), values.get(at));
    }

    private LawViolation violation(WritableField field) {
        JsonNode value = values(field).get(1);
        return new LawViolation(
                Rule.OMITTED_IS_REMOVED,
                field.at(),
                "no value or a default, since the last PUT omitted the property",
                "the value of the PUT before: " + value,
                List.of(
                        sequences.step(Map.of(field.at(), value)).body(),
                        sequences.step(Map.of()).body()));
    }

    private static List<JsonNode> values(WritableField field) {
        return field.values().stream().filter(value -> !value.isNull()).toList();
    }
}
