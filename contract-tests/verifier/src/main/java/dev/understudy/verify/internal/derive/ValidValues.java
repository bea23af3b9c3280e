package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.SchemaFault;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Searches valid values of a schema. A generated value that is invalid is repaired: the faults that the validator
 * reports say where the value is to be changed, and the changed value with the fewest faults is tried next.
 */
final class ValidValues {

    private static final int MAX_JUDGED_IN_TOTAL = 3_000;
    private static final int MAX_JUDGED = 400;
    private static final int MAX_FAULTS_REPAIRED = 3;
    private static final int RANDOM_SEEDS = 6;

    private final CompiledSchema schema;
    private final SchemaAlternatives alternatives;
    private final FixedBodyValues fixed;
    private final FaultRepairs repairs;
    private int judged;

    ValidValues(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.alternatives = alternatives;
        this.fixed = fixed;
        this.repairs = new FaultRepairs(schema, alternatives, fixed);
    }

    /** Returns distinct valid values. Each is searched only when it is needed. */
    Stream<JsonNode> all() {
        Set<JsonNode> found = new HashSet<>();
        return seeds().flatMap(seed -> repair(seed).stream()).filter(found::add);
    }

    /** Returns a valid value that is similar to an invalid one; empty if none is found. */
    Optional<JsonNode> repair(JsonNode invalid) {
        return repair(invalid, MAX_JUDGED);
    }

    /**
     * Returns a valid value that is similar to an invalid one; empty if none is found.
     *
     * @param limit the maximum number of values to validate
     */
    Optional<JsonNode> repair(JsonNode invalid, int limit) {
        int end = Math.min(judged + limit, MAX_JUDGED_IN_TOTAL);
        PriorityQueue<Attempt> attempts =
                new PriorityQueue<>(Comparator.comparingInt(Attempt::score).thenComparingInt(Attempt::order));
        Set<JsonNode> tried = new HashSet<>();
        attempts.add(judge(invalid, 0));
        while (!attempts.isEmpty()) {
            Attempt best = attempts.remove();
            if (best.faults().isEmpty()) {
                return Optional.of(best.value());
            }
            for (SchemaFault fault :
                    best.faults().stream().limit(MAX_FAULTS_REPAIRED).toList()) {
                for (JsonNode repaired : repairs.of(fault, best.value())) {
                    if (judged >= end) {
                        return Optional.empty();
                    }
                    if (tried.add(repaired) && fixed.isKeptBy(repaired)) {
                        Attempt attempt = judge(repaired, best.depth() + 1);
                        if (attempt.faults().isEmpty()) {
                            return Optional.of(repaired);
                        }
                        attempts.add(attempt);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Attempt judge(JsonNode value, int depth) {
        judged++;
        return new Attempt(value, schema.judge(value), depth, judged);
    }

    // For each alternative of the schema, its smallest and its largest value; then random ones. The order decides which
    // value is found first.
    private Stream<JsonNode> seeds() {
        Stream<Supplier<GenerationMode>> modes = Stream.concat(
                Stream.of(() -> GenerationMode.MINIMAL, () -> GenerationMode.MAXIMAL),
                IntStream.range(0, RANDOM_SEEDS).mapToObj(seed -> () -> GenerationMode.random(new Random(seed))));
        return Stream.concat(
                modes.flatMap(mode -> alternatives.of(List.of(schema.node())).stream()
                        .flatMap(each -> new ValueGenerator(alternatives, fixed, mode.get())
                                .generate(each, JsonPointer.empty()).stream())),
                ScalarSamples.ALL.stream());
    }

    /**
     * A value that was validated.
     *
     * @param depth how many repairs led to the value
     * @param order the number of values that were validated before
     */
    private record Attempt(JsonNode value, List<SchemaFault> faults, int depth, int order) {

        int score() {
            return 2 * faults.size() + depth;
        }
    }
}
