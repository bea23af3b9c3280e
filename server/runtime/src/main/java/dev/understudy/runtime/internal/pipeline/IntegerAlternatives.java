package dev.understudy.runtime.internal.pipeline;

import dev.understudy.api.Alternatives;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.LongNode;

/**
 * Lets the record that wraps an integer of a union read {@code 7.0}, which is an integer, too (JSON Schema Core 2020-12,
 * section 4.2.2). Jackson would not accept it as the only argument of a constructor.
 */
final class IntegerAlternatives extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    // The most digits of an integer. 1e999999999 has few characters, but as an integer it would not fit into memory.
    private static final Map<Class<?>, Integer> DIGITS = Map.of(
            Integer.class, 19,
            Long.class, 19,
            BigInteger.class, 10_000);

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> reader) {
        Class<?> type = description.getBeanClass();
        if (!isAlternative(type) || type.getRecordComponents().length != 1) {
            return reader;
        }
        Integer digits = DIGITS.get(type.getRecordComponents()[0].getType());
        return digits == null ? reader : new RewritingDeserializer(reader, (value, context) -> integral(value, digits));
    }

    private static boolean isAlternative(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getInterfaces()).anyMatch(each -> each.isAnnotationPresent(Alternatives.class));
    }

    private static JsonNode integral(JsonNode value, int digits) {
        if (!value.isNumber() || value.isIntegralNumber()) {
            return value;
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (number.scale() > 0 || (long) number.precision() - number.scale() > digits) {
            return value;
        }
        BigInteger integer = number.toBigIntegerExact();
        return integer.bitLength() < Long.SIZE
                ? LongNode.valueOf(integer.longValue())
                : BigIntegerNode.valueOf(integer);
    }
}
