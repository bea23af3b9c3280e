package dev.understudy.verify.internal.derive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Generates candidate numbers for a schema: at its boundaries, and just outside them. The caller must judge them. */
final class NumberValues {

    private static final Map<String, BigInteger> LARGEST_BY_FORMAT = Map.of(
            "int8", BigInteger.valueOf(Byte.MAX_VALUE),
            "int16", BigInteger.valueOf(Short.MAX_VALUE),
            "int32", BigInteger.valueOf(Integer.MAX_VALUE),
            "int64", BigInteger.valueOf(Long.MAX_VALUE));
    // The range from which a number is chosen has at most this many steps.
    private static final int MAX_STEPS = 1000;

    private final AllOfSchemas schema;
    private final BigDecimal step;
    private final Optional<BigDecimal> minimum;
    private final Optional<BigDecimal> maximum;

    NumberValues(AllOfSchemas schema) {
        this.schema = schema;
        this.step =
                schema.largest("multipleOf").filter(each -> each.signum() > 0).orElseGet(this::defaultStep);
        this.minimum = bound("minimum", "exclusiveMinimum", 1);
        this.maximum = bound("maximum", "exclusiveMaximum", -1);
    }

    /**
     * Returns a number from a range within the bounds of the schema. The range begins at the minimum. Without a
     * minimum, it begins ten steps below the maximum, or at zero if that would be negative; if the maximum itself is
     * negative, the range contains nothing else. Without both, it begins at zero.
     */
    JsonNode generate(GenerationMode mode) {
        BigDecimal from = minimum.orElse(maximum.map(max -> max.subtract(step.multiply(BigDecimal.TEN)))
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ZERO));
        BigDecimal start =
                minimum.isEmpty() && maximum.isPresent() ? maximum.get().min(from) : from;
        int steps = maximum.map(max -> max.subtract(start)
                        .divide(step, RoundingMode.FLOOR)
                        .min(BigDecimal.valueOf(MAX_STEPS))
                        .max(BigDecimal.ZERO)
                        .intValue())
                .orElse(MAX_STEPS);
        return node(start.add(step.multiply(BigDecimal.valueOf(mode.chooseBetween(0, steps)))));
    }

    /** Returns numbers at the boundaries, each under a description for users. Some may be invalid, such as zero. */
    Map<String, JsonNode> boundaryValues() {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        minimum.ifPresent(number -> values.put("the smallest number", node(number)));
        maximum.ifPresent(number -> values.put("the largest number", node(number)));
        values.put("zero", node(BigDecimal.ZERO));
        if (isInteger()) {
            BigDecimal number = minimum.or(() -> maximum).orElse(BigDecimal.valueOf(7));
            values.put(
                    "a whole number with a decimal point",
                    JsonNodeFactory.instance.numberNode(number.setScale(1, RoundingMode.UNNECESSARY)));
        }
        values.put("a negative number", node(step.negate()));
        largestOfFormat().ifPresent(number -> {
            values.put("the largest value of its format", node(new BigDecimal(number)));
            values.put(
                    "the smallest value of its format",
                    node(new BigDecimal(number.negate().subtract(BigInteger.ONE))));
        });
        return values;
    }

    /** Returns numbers just outside the boundaries, each under a description. Some may be valid. */
    Map<String, JsonNode> invalidValues() {
        Map<String, JsonNode> invalid = new LinkedHashMap<>();
        minimum.ifPresent(number -> invalid.put("too small", node(number.subtract(step))));
        maximum.ifPresent(number -> invalid.put("too large", node(number.add(step))));
        schema.largest("multipleOf")
                .ifPresent(multiple -> invalid.put(
                        "between two multiples",
                        node(minimum.orElse(BigDecimal.ZERO)
                                .add(isInteger() ? BigDecimal.ONE : multiple.divide(BigDecimal.valueOf(2))))));
        largestOfFormat()
                .ifPresent(number -> invalid.put(
                        "outside the range of its format", node(new BigDecimal(number.add(BigInteger.ONE)))));
        return invalid;
    }

    private Optional<BigInteger> largestOfFormat() {
        return schema.text("format").map(LARGEST_BY_FORMAT::get);
    }

    // Within a narrow range, the step is a quarter of it, so that there are numbers between exclusive bounds.
    private BigDecimal defaultStep() {
        if (isInteger()) {
            return BigDecimal.ONE;
        }
        Optional<BigDecimal> lower = schema.largest("exclusiveMinimum").or(() -> schema.largest("minimum"));
        Optional<BigDecimal> upper = schema.smallest("exclusiveMaximum").or(() -> schema.smallest("maximum"));
        return lower.flatMap(from -> upper.map(to -> to.subtract(from)))
                .filter(range -> range.signum() > 0 && range.compareTo(BigDecimal.ONE) < 0)
                .map(range -> range.multiply(new BigDecimal("0.25")))
                .orElse(new BigDecimal("0.5"));
    }

    private boolean isInteger() {
        return schema.types().contains("integer") && !schema.types().contains("number");
    }

    // Returns the inclusive lower bound for direction 1, the inclusive upper bound for direction -1. In OpenAPI 3.0,
    // exclusiveMinimum and exclusiveMaximum are flags that apply to minimum and maximum.
    private Optional<BigDecimal> bound(String inclusive, String exclusive, int direction) {
        Optional<BigDecimal> closed = direction > 0 ? schema.largest(inclusive) : schema.smallest(inclusive);
        Optional<BigDecimal> open = direction > 0 ? schema.largest(exclusive) : schema.smallest(exclusive);
        BigDecimal inside = step.multiply(BigDecimal.valueOf(direction));
        if (open.isPresent()) {
            return Optional.of(roundToStep(open.get().add(inside), direction));
        }
        return closed.map(number -> roundToStep(schema.isTrue(exclusive) ? number.add(inside) : number, direction));
    }

    private BigDecimal roundToStep(BigDecimal number, int direction) {
        boolean stepped = schema.largest("multipleOf").isPresent() || isInteger();
        RoundingMode mode = direction > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return stepped ? number.divide(step, 0, mode).multiply(step) : number;
    }

    private static JsonNode node(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() <= 0
                ? JsonNodeFactory.instance.numberNode(plain.toBigIntegerExact())
                : JsonNodeFactory.instance.numberNode(plain);
    }
}
