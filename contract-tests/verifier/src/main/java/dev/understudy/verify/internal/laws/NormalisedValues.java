package dev.understudy.verify.internal.laws;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Recognises values that a server has stored in a normal form. A server may transform a representation in order to make
 * it consistent with its own constraints (RFC 9110 section 9.3.4).
 */
final class NormalisedValues {

    // Some servers store numbers with single precision.
    private static final double MAX_RELATIVE_ERROR = 1e-6;

    private NormalisedValues() {}

    /** Returns whether a received value is equal to a written value, apart from its form. */
    static boolean isNormalised(JsonNode written, JsonNode received) {
        if (TreeDifferences.isSame(written, received)) {
            return true;
        }
        if (written.isString() && received.isString()) {
            return normal(written).equals(normal(received)) || isSameSecond(written, received);
        }
        if (written.isNumber() && received.isNumber()) {
            double value = written.doubleValue();
            return Math.abs(value - received.doubleValue()) <= Math.abs(value) * MAX_RELATIVE_ERROR;
        }
        if (written.isArray() && received.isArray()) {
            return elements(written).equals(elements(received));
        }
        return written.isObject()
                && received.isObject()
                && written.propertyNames().stream()
                        .allMatch(name -> isNormalised(written.path(name), received.path(name)));
    }

    private static String normal(JsonNode text) {
        return Normalizer.normalize(text.stringValue(), Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("/$", "")
                .toLowerCase(Locale.ROOT);
    }

    // A server may sort the elements of an array, or store each of them once.
    private static Set<String> elements(JsonNode array) {
        Set<String> elements = new HashSet<>();
        array.forEach(element -> elements.add(element.isString() ? normal(element) : element.toString()));
        return elements;
    }

    private static boolean isSameSecond(JsonNode one, JsonNode other) {
        Optional<Instant> second = Timestamps.parse(one).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
        return second.isPresent()
                && second.equals(Timestamps.parse(other).map(instant -> instant.truncatedTo(ChronoUnit.SECONDS)));
    }
}
