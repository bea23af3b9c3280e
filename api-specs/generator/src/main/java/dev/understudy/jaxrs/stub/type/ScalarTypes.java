package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import dev.understudy.jaxrs.stub.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Maps strings, numbers and booleans to types of the JDK. */
public final class ScalarTypes {

    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MAX_INTEGER = BigInteger.valueOf(Integer.MAX_VALUE);

    private final ClassName dateTime;
    private final ClassName integer;

    /**
     * @param dateTime the type of a string with the format {@code date-time}
     * @param integer the type of an integer without a format and without narrow bounds
     */
    public ScalarTypes(ClassName dateTime, ClassName integer) {
        this.dateTime = dateTime;
        this.integer = integer;
    }

    ClassName of(String jsonType, Schema schema) {
        String format = schema.format().orElse("");
        return switch (jsonType) {
            case "boolean" -> ClassName.get(Boolean.class);
            case "integer" -> integer(schema, format);
            case "number" ->
                switch (format) {
                    case "double" -> ClassName.get(Double.class);
                    case "float" -> ClassName.get(Float.class);
                    case "int32" -> ClassName.get(Integer.class);
                    case "int64" -> ClassName.get(Long.class);
                    default -> ClassName.get(BigDecimal.class);
                };
            default ->
                switch (format) {
                    case "date" -> ClassName.get(LocalDate.class);
                    case "date-time" -> dateTime;
                    case "uuid" -> ClassName.get(UUID.class);
                    default -> ClassName.get(String.class);
                };
        };
    }

    private ClassName integer(Schema schema, String format) {
        if (format.equals("int32")) {
            return ClassName.get(Integer.class);
        }
        if (format.equals("int64")) {
            return ClassName.get(Long.class);
        }
        Optional<BigInteger> smallest = bound(schema, "minimum", "exclusiveMinimum");
        Optional<BigInteger> largest = bound(schema, "maximum", "exclusiveMaximum");
        if (isWithin(smallest, MAX_INTEGER) && isWithin(largest, MAX_INTEGER)) {
            return ClassName.get(Integer.class);
        }
        boolean isHuge = smallest.filter(bound -> bound.abs().compareTo(MAX_LONG) > 0)
                        .isPresent()
                || largest.filter(bound -> bound.abs().compareTo(MAX_LONG) > 0).isPresent();
        return isHuge ? ClassName.get(BigInteger.class) : integer;
    }

    private static boolean isWithin(Optional<BigInteger> bound, BigInteger limit) {
        return bound.filter(value -> value.abs().compareTo(limit) <= 0).isPresent();
    }

    private static Optional<BigInteger> bound(Schema schema, String inclusive, String exclusive) {
        return schema.number(inclusive)
                .or(() -> schema.number(exclusive))
                .map(JsonNode::decimalValue)
                .map(BigDecimal::toBigInteger);
    }
}
