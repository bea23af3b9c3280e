package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.SchemaFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Generates test values for one schema: valid ones at its boundaries, and invalid ones with exactly one fault. */
final class TestValues {

    private static final int MAX_VALUES = 600;

    private final CompiledSchema schema;
    private final FixedBodyValues fixed;
    private final SchemaAlternatives alternatives;
    private final List<MutationPoint> points;

    TestValues(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.fixed = fixed;
        this.alternatives = alternatives;
        this.points = new MutationPoints(schema, alternatives, fixed).all();
    }

    /** Returns distinct valid values; empty if none is found. */
    List<TestValue> valid() {
        Map<JsonNode, TestValue> found = new LinkedHashMap<>();
        Set<List<Object>> tried = new LinkedHashSet<>();
        BoundaryValues boundaryValues = new BoundaryValues(alternatives, fixed);
        for (MutationPoint point : points) {
            found.putIfAbsent(
                    point.body(), TestValue.valid(describe(point, "a valid value"), point.body(), point.at()));
            if (fixed.at(point.at()).isPresent()) {
                continue;
            }
            boundaryValues.of(point).forEach((description, value) -> {
                JsonNode body = point.with(value);
                // Several alternatives can produce the same value for a location, if they differ only at other
                // locations.
                if (found.size() < MAX_VALUES
                        && tried.add(List.of(point.at(), value))
                        && !found.containsKey(body)
                        && schema.judge(body).isEmpty()) {
                    found.put(body, TestValue.valid(describe(point, description), body, point.at()));
                }
            });
        }
        return List.copyOf(found.values());
    }

    /** Returns distinct values, each of which violates exactly one keyword at one location. */
    List<TestValue> invalid() {
        Map<JsonNode, TestValue> found = new LinkedHashMap<>();
        Set<List<Object>> tried = new LinkedHashSet<>();
        InvalidValues invalidValues = new InvalidValues(alternatives, fixed);
        for (MutationPoint point : points) {
            for (JsonNode value : invalidValues.of(point)) {
                JsonNode body = point.with(value);
                if (found.size() < MAX_VALUES && tried.add(List.of(point.at(), value))) {
                    withSingleFault(body, schema.judge(body)).forEach(testValue -> found.put(body, testValue));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns one test value with the body if it has exactly one fault; otherwise an empty list. */
    static List<TestValue> withSingleFault(JsonNode body, List<SchemaFault> faults) {
        List<TestValue> invalid = new ArrayList<>();
        if (faults.size() == 1) {
            invalid.add(TestValue.invalid(
                    faults.get(0).keyword(), body, faults.get(0).at()));
        }
        return invalid;
    }

    List<MutationPoint> points() {
        return points;
    }

    private static String describe(MutationPoint point, String description) {
        return point.at().matches() ? description : description + " at " + point.at();
    }
}
