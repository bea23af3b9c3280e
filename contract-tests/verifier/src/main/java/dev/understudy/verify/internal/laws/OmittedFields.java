package dev.understudy.verify.internal.laws;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import dev.understudy.verify.finding.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Checks that a PUT removes or resets the optional fields that it omits.
 *
 * <p>A field counts as kept only if two different values that were written and read back are both still there after a
 * PUT without the field. A default, or a value that the server sets, cannot be equal to both.
 */
final class OmittedFields {

    private static final int REQUIRED_VALUES = 2;
    private static final int MAX_NOT_STORED = 2;

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

    /** The fields whose values a write stored, by whether the next write without them kept or removed the value. */
    private record Effects(Set<JsonPointer> kept, Set<JsonPointer> removed) {}

    /** Checks all fields at once, and then each field that was not removed, as long as the run may continue. */
    void check(BooleanSupplier mayContinue) {
        List<WritableField> removable = fields.all().stream()
                .filter(field -> fields.isRemovable(field.at()) && !ServerValues.isId(field.at()))
                .filter(field -> values(field).size() >= REQUIRED_VALUES)
                .toList();
        if (removable.isEmpty() || !mayContinue.getAsBoolean()) {
            return;
        }
        // If the server does not accept all fields at once, each one is tried.
        Map<JsonPointer, JsonNode> first = new LinkedHashMap<>();
        removable.forEach(field -> first.put(field.at(), values(field).get(0)));
        Set<JsonPointer> removed = omit(first).map(Effects::removed).orElse(Set.of());
        for (WritableField field : removable) {
            if (!removed.contains(field.at())) {
                check(field, mayContinue);
            }
        }
    }

    // A value that the server does not store as it was written shows nothing, so another one is tried.
    private void check(WritableField field, BooleanSupplier mayContinue) {
        int kept = 0;
        List<JsonNode> values = values(field);
        for (int i = 0; i < values.size() && i - kept < MAX_NOT_STORED && mayContinue.getAsBoolean(); i++) {
            Optional<Effects> effects = omit(Map.of(field.at(), values.get(i)));
            if (effects.isEmpty() || effects.get().removed().contains(field.at())) {
                return;
            }
            kept += effects.get().kept().contains(field.at()) ? 1 : 0;
            if (kept == REQUIRED_VALUES) {
                violations.accept(violation(field, values.get(i)));
                return;
            }
        }
    }

    // Returns the effects of a write with some values and of another one without them; empty if one is not accepted.
    private Optional<Effects> omit(Map<JsonPointer, JsonNode> values) {
        WriteStep with = sequences.step(values);
        WriteStep without = sequences.step(Map.of());
        if (!with.valid() || !without.valid() || !runner.write(with)) {
            return Optional.empty();
        }
        Optional<JsonNode> before = runner.read();
        if (before.isEmpty() || !runner.write(without)) {
            return Optional.empty();
        }
        Predicate<JsonPointer> isStored = at -> has(before.get(), at, values);
        return runner.read().map(after -> {
            Map<Boolean, Set<JsonPointer>> stored = values.keySet().stream()
                    .filter(isStored)
                    .collect(partitioningBy(at -> has(after, at, values), toSet()));
            return new Effects(stored.get(true), stored.get(false));
        });
    }

    private static boolean has(JsonNode state, JsonPointer at, Map<JsonPointer, JsonNode> values) {
        return TreeDifferences.isSame(state.at(at), values.get(at));
    }

    private LawViolation violation(WritableField field, JsonNode value) {
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
