package dev.understudy.verify.internal.laws;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds the positions at which two JSON trees differ. */
final class TreeDifferences {

    private TreeDifferences() {}

    /**
     * Returns pointers to the smallest parts in which two trees differ. Objects are compared property by property, and
     * arrays of the same size element by element. Numbers and timestamps are compared by value. An absent value equals
     * null.
     */
    static Set<JsonPointer> between(JsonNode before, JsonNode after) {
        Set<JsonPointer> pointers = new LinkedHashSet<>();
        collect(before, after, JsonPointer.empty(), pointers);
        return pointers;
    }

    static boolean isSame(JsonNode one, JsonNode other) {
        return between(one, other).isEmpty();
    }

    private static void collect(JsonNode before, JsonNode after, JsonPointer at, Set<JsonPointer> pointers) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> collect(before.path(name), after.path(name), at.appendProperty(name), pointers));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                collect(before.get(i), after.get(i), at.appendIndex(i), pointers);
            }
        } else if (!isEqual(before, after)) {
            pointers.add(at);
        }
    }

    private static boolean isEqual(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return isAbsentOrNull(one) ? isAbsentOrNull(other) : one.equals(other) || isSameInstant(one, other);
    }

    private static boolean isSameInstant(JsonNode one, JsonNode other) {
        return Timestamps.parse(one)
                .filter(instant ->
                        Timestamps.parse(other).filter(instant::equals).isPresent())
                .isPresent();
    }

    private static boolean isAbsentOrNull(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
