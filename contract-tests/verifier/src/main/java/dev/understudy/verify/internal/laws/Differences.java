package dev.understudy.verify.internal.laws;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds the places where two trees differ. */
final class Differences {

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
        return isNothing(one) ? isNothing(other) : one.equals(other) || isSameMoment(one, other);
    }

    private static boolean isSameMoment(JsonNode one, JsonNode other) {
        return Moment.of(one)
                .filter(moment -> Moment.of(other).filter(moment::equals).isPresent())
                .isPresent();
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
