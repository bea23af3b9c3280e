package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** A format that limits the range of numbers (OpenAPI Format Registry). It accepts every value that is not a number. */
final class NumberFormat implements Format {

    private final String name;
    private final BigDecimal lowest;
    private final BigDecimal highest;
    private final boolean integersOnly;

    private NumberFormat(String name, BigDecimal lowest, BigDecimal highest, boolean integersOnly) {
        this.name = name;
        this.lowest = lowest;
        this.highest = highest;
        this.integersOnly = integersOnly;
    }

    static NumberFormat signed(String name, int bits) {
        BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
        return new NumberFormat(
                name, new BigDecimal(half.negate()), new BigDecimal(half.subtract(BigInteger.ONE)), true);
    }

    static NumberFormat unsigned(String name, int bits) {
        BigInteger end = BigInteger.ONE.shiftLeft(bits);
        return new NumberFormat(name, BigDecimal.ZERO, new BigDecimal(end.subtract(BigInteger.ONE)), true);
    }

    static NumberFormat floating(String name, double largest) {
        BigDecimal bound = new BigDecimal(largest);
        return new NumberFormat(name, bound.negate(), bound, false);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean matches(ExecutionContext context, SchemaContext schemaContext, JsonNode value) {
        if (!value.isNumber()) {
            return true;
        }
        BigDecimal number = value.decimalValue();
        return number.compareTo(lowest) >= 0 && number.compareTo(highest) <= 0 && (!integersOnly || isInteger(number));
    }

    private static boolean isInteger(BigDecimal number) {
        return number.signum() == 0
                || number.scale() <= 0
                || number.stripTrailingZeros().scale() <= 0;
    }
}
