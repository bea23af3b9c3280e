package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.SchemaFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Generates test values for one schema: valid ones at its boundaries, and invalid ones with exactly one fault. */
final class TestValues {

    private static final int MAX_VALUES = 600;

    private final CompiledSchema schema;
    private final FixedBodyValues fixed;
    private final SchemaAlternatives alternatives;
    private final MutationPoints points;

    TestValues(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.fixed = fixed;
        this.alternatives = alternatives;
        this.points = new MutationPoints(schema, alternatives, fixed);
    }

    /** Returns distinct valid values, the first of each location before the second of each. */
    Iterator<TestValue> valid() {
        return single(new HashSet<>());
    }

    /** Returns the values of {@link #valid}, but first those that differ from the default in many locations. */
    Iterator<TestValue> validWholeFirst() {
        Set<JsonNode> found = new HashSet<>();
        WholeValues wholeValues = new WholeValues(schema, alternatives, fixed);
        Iterator<TestValue> whole = points.first().stream()
                .flatMap(root -> wholeValues.of(root).entrySet().stream())
                .filter(each -> found.add(each.getValue()))
                .map(each -> TestValue.valid(each.getKey(), each.getValue(), JsonPointer.empty()))
                .iterator();
        return Rounds.sequence(whole, single(found));
    }

    private Iterator<TestValue> single(Set<JsonNode> found) {
        Set<List<Object>> tried = new HashSet<>();
        BoundaryValues boundaryValues = new BoundaryValues(alternatives, fixed);
        return inRounds(point -> Stream.concat(
                        Stream.of(Map.entry("a valid value", point.value())),
                        fixed.at(point.at()).isPresent()
                                ? Stream.empty()
                                : boundaryValues.of(point).entrySet().stream())
                // Several alternatives can produce the same value for a location, if they differ only at other
                // locations.
                .filter(each -> found.size() < MAX_VALUES
                        && (each.getValue().equals(point.value()) || tried.add(List.of(point.at(), each.getValue())))
                        && !found.contains(point.with(each.getValue()))
                        && schema.judge(point.with(each.getValue())).isEmpty()
                        && found.add(point.with(each.getValue())))
                .map(each -> TestValue.valid(describe(point, each.getKey()), point.with(each.getValue()), point.at())));
    }

    /**
     * Returns distinct values, each of which violates exactly one keyword at one location. The first of each location
     * comes before the second of each, so that a value of another type is soon sent at every location. In between come two
     * values for the first locations of each type, since a large schema has more locations than a run can test.
     */
    Iterator<TestValue> invalid() {
        Set<JsonNode> found = new HashSet<>();
        Set<List<Object>> tried = new HashSet<>();
        InvalidValues invalidValues = new InvalidValues(alternatives, fixed);
        BiFunction<MutationPoint, Stream<JsonNode>, Stream<TestValue>> faulty = (point, candidates) -> candidates
                .filter(value -> found.size() < MAX_VALUES && tried.add(List.of(point.at(), value)))
                .map(point::with)
                .filter(body -> !found.contains(body))
                .map(body -> withSingleFault(body, schema.judge(body)))
                .filter(values -> !values.isEmpty() && found.add(values.get(0).value()))
                .map(values -> values.get(0));
        Iterator<Iterator<TestValue>> leading = new MappedIterator<>(
                points.firstOfEachType(),
                point -> faulty.apply(point, invalidValues.of(point).stream().limit(1))
                        .iterator());
        Iterator<TestValue> first = new Rounds<>(leading);
        Iterator<TestValue> others = inRounds(point -> faulty.apply(point, invalidValues.of(point).stream()));
        return first.hasNext() ? new InterspersedIterator<>(first.next(), first, others) : others;
    }

    private Iterator<TestValue> inRounds(Function<MutationPoint, Stream<TestValue>> values) {
        return new Rounds<>(new MappedIterator<>(
                points.iterator(), point -> values.apply(point).iterator()));
    }

    /** Returns one test value with the body if it has exactly one fault; otherwise an empty list. */
    static List<TestValue> withSingleFault(JsonNode body, List<SchemaFault> faults) {
        List<TestValue> invalid = new ArrayList<>();
        if (faults.size() == 1) {
            invalid.add(TestValue.invalid(faults.get(0), body));
        }
        return invalid;
    }

    List<MutationPoint> points() {
        return points.all();
    }

    private static String describe(MutationPoint point, String description) {
        return point.at().matches() ? description : description + " at " + point.at();
    }
}
