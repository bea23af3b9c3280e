package dev.understudy.verify.laws;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds the places where two trees differ. */
final class Differences {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T");

    private Differences() {}

    /** The outermost places that differ; numbers and times differ by value, and what is absent is as good as null. */
    static Set<JsonPointer> between(JsonNode before, JsonNode after) {
        Set<JsonPointer> places = new LinkedHashSet<>();
        collect(before, after, JsonPointer.empty(), places);
        return places;
    }

    static boolean isSame(JsonNode one, JsonNode other) {
        return between(one, other).isEmpty();
    }

    private static void collect(JsonNode before, JsonNode after, JsonPointer at, Set<JsonPointer> places) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> collect(before.path(name), after.path(name), at.appendProperty(name), places));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                collect(before.get(i), after.get(i), at.appendIndex(i), places);
            }
        } else if (!isEqual(before, after)) {
            places.add(at);
        }
    }

    private static boolean isEqual(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return isNothing(one) ? isNothing(other) : one.equals(other) || isSameTime(one, other);
    }

    // One moment can be written with any offset, and with more or fewer digits (RFC 3339 section 4).
    private static boolean isSameTime(JsonNode one, JsonNode other) {
        return TIME.matcher(one.asString("")).lookingAt()
                && TIME.matcher(other.asString("")).lookingAt()
                && time(one).equals(time(other))
                && time(one).isPresent();
    }

    private static Optional<Instant> time(JsonNode text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.stringValue()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
