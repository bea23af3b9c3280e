package dev.understudy.verify.internal.derive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers on the edges of what a schema allows, and just beyond. */
final class Numbers {

    private static final Map<String, BigInteger> LARGEST = Map.of(
            "int8", BigInteger.valueOf(Byte.MAX_VALUE),
            "int16", BigInteger.valueOf(Short.MAX_VALUE),
            "int32", BigInteger.valueOf(Integer.MAX_VALUE),
            "int64", BigInteger.valueOf(Long.MAX_VALUE));
    private static final int USUAL_SPAN = 1000;

    private final Conjunction schema;
    private final BigDecimal step;
    private final Optional<BigDecimal> low;
    private final Optional<BigDecimal> high;

    Numbers(Conjunction schema) {
        this.schema = schema;
        BigDecimal fine = isWhole() ? BigDecimal.ONE : new BigDecimal("0.5");
        this.step =
                schema.largest("multipleOf").filter(each -> each.signum() > 0).orElse(fine);
        this.low = bound("minimum", "exclusiveMinimum", 1);
        this.high = bound("maximum", "exclusiveMaximum", -1);
    }

    /** A number that is allowed, near nought if nothing speaks against it. */
    JsonNode usual(Taste taste) {
        BigDecimal from = low.orElse(high.map(most -> most.subtract(step.multiply(BigDecimal.TEN)))
                .filter(number -> number.signum() > 0)
                .orElse(BigDecimal.ZERO));
        BigDecimal start = low.isEmpty() && high.isPresent() ? high.get().min(from) : from;
        int span = high.map(most -> most.subtract(start)
                        .divide(step, RoundingMode.FLOOR)
                        .min(BigDecimal.valueOf(USUAL_SPAN))
                        .max(BigDecimal.ZERO)
                        .intValue())
                .orElse(USUAL_SPAN);
        return node(start.add(step.multiply(BigDecimal.valueOf(taste.between(0, span)))));
    }

    /** The edges of what is allowed, by what each is. */
    Map<String, JsonNode> edges() {
        Map<String, JsonNode> edges = new LinkedHashMap<>();
        low.ifPresent(number -> edges.put("the smallest number", node(number)));
        high.ifPresent(number -> edges.put("the largest number", node(number)));
        edges.put("nought", node(BigDecimal.ZERO));
        edges.put("a negative number", node(step.negate()));
        largestOfFormat().ifPresent(number -> {
            edges.put("the largest of its format", node(new BigDecimal(number)));
            edges.put(
                    "the smallest of its format",
                    node(new BigDecimal(number.negate().subtract(BigInteger.ONE))));
        });
        return edges;
    }

    /** Numbers just beyond what is allowed. */
    Map<String, JsonNode> beyond() {
        Map<String, JsonNode> beyond = new LinkedHashMap<>();
        low.ifPresent(number -> beyond.put("too small", node(number.subtract(step))));
        high.ifPresent(number -> beyond.put("too large", node(number.add(step))));
        schema.largest("multipleOf")
                .ifPresent(multiple -> beyond.put(
                        "between two multiples",
                        node(low.orElse(BigDecimal.ZERO)
                                .add(isWhole() ? BigDecimal.ONE : multiple.divide(BigDecimal.valueOf(2))))));
        largestOfFormat()
                .ifPresent(number -> beyond.put("beyond its format", node(new BigDecimal(number.add(BigInteger.ONE)))));
        return beyond;
    }

    private Optional<BigInteger> largestOfFormat() {
        return schema.text("format").map(LARGEST::get);
    }

    private boolean isWhole() {
        return schema.types().contains("integer") && !schema.types().contains("number");
    }

    // OpenAPI 3.0 writes the exclusive bound as a flag beside the inclusive one.
    private Optional<BigDecimal> bound(String inclusive, String exclusive, int inwards) {
        Optional<BigDecimal> closed = inwards > 0 ? schema.largest(inclusive) : schema.smallest(inclusive);
        Optional<BigDecimal> open = inwards > 0 ? schema.largest(exclusive) : schema.smallest(exclusive);
        BigDecimal inside = step.multiply(BigDecimal.valueOf(inwards));
        if (open.isPresent()) {
            return Optional.of(onStep(open.get().add(inside), inwards));
        }
        return closed.map(number -> onStep(schema.isTrue(exclusive) ? number.add(inside) : number, inwards));
    }

    private BigDecimal onStep(BigDecimal number, int inwards) {
        boolean stepped = schema.largest("multipleOf").isPresent() || isWhole();
        RoundingMode mode = inwards > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return stepped ? number.divide(step, 0, mode).multiply(step) : number;
    }

    private static JsonNode node(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() <= 0
                ? JsonNodeFactory.instance.numberNode(plain.toBigIntegerExact())
                : JsonNodeFactory.instance.numberNode(plain);
    }
}
