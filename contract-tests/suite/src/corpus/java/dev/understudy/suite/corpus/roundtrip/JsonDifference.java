package dev.understudy.suite.corpus.roundtrip;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The first difference of two JSON values. Numbers are compared by value. Texts that are times are compared by instant: a
 * text that is not declared as a time keeps its form, since it is bound to a string.
 *
 * @param reason the kind of difference
 */
record JsonDifference(JsonPointer at, String reason) {

    static Optional<JsonDifference> between(JsonNode read, JsonNode written) {
        return between(read, written, JsonPointer.empty());
    }

    private static Optional<JsonDifference> between(JsonNode read, JsonNode written, JsonPointer at) {
        if (read.isObject() && written.isObject()) {
            return inObjects(read, written, at);
        }
        if (read.isArray() && written.isArray() && read.size() == written.size()) {
            return IntStream.range(0, read.size())
                    .mapToObj(i -> between(read.get(i), written.get(i), at.appendIndex(i)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return isSame(read, written) ? Optional.empty() : Optional.of(new JsonDifference(at, reason(read, written)));
    }

    private static Optional<JsonDifference> inObjects(JsonNode read, JsonNode written, JsonPointer at) {
        TreeSet<String> names = new TreeSet<>(read.propertyNames());
        names.addAll(written.propertyNames());
        return names.stream()
                .map(name -> {
                    JsonPointer below = at.appendProperty(name);
                    if (!written.has(name)) {
                        return Optional.of(new JsonDifference(below, "property not written"));
                    }
                    return read.has(name)
                            ? between(read.get(name), written.get(name), below)
                            : Optional.of(new JsonDifference(
                                    below,
                                    "property added as " + written.get(name).getNodeType()));
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isSame(JsonNode read, JsonNode written) {
        if (read.isNumber() && written.isNumber()) {
            return read.decimalValue().compareTo(written.decimalValue()) == 0;
        }
        return read.equals(written) || (read.isString() && written.isString() && isSameInstant(read, written));
    }

    private static boolean isSameInstant(JsonNode read, JsonNode written) {
        try {
            return OffsetDateTime.parse(read.stringValue()).isEqual(OffsetDateTime.parse(written.stringValue()));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String reason(JsonNode read, JsonNode written) {
        if (read.isNumber() && written.isNumber()) {
            BigDecimal asDouble = BigDecimal.valueOf(read.doubleValue());
            BigDecimal asFloat = new BigDecimal(Float.toString(read.floatValue()));
            return asDouble.compareTo(written.decimalValue()) == 0
                    ? "number rounded to a double"
                    : asFloat.compareTo(written.decimalValue()) == 0 ? "number rounded to a float" : "number changed";
        }
        return read.getNodeType() == written.getNodeType()
                ? read.getNodeType() + " changed"
                : read.getNodeType() + " became " + written.getNodeType();
    }
}
