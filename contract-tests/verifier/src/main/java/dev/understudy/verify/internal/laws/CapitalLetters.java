package dev.understudy.verify.internal.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Puts a capital letter into one of the generated values of a field, so that the laws show a server that stores other
 * letters than were written. Values in a format, such as an email address, stay as they are.
 */
final class CapitalLetters {

    private static final Pattern LOWER_CASE = Pattern.compile("[a-z]{2,}");

    private CapitalLetters() {}

    /**
     * Returns the values, the last word of lower-case letters with a capital one.
     *
     * @param isAllowed whether the contract allows a value of the field
     */
    static List<JsonNode> added(List<JsonNode> values, Predicate<JsonNode> isAllowed) {
        List<JsonNode> changed = new ArrayList<>(values);
        for (int i = values.size() - 1; i >= 0; i--) {
            JsonNode value = values.get(i);
            if (value.isString() && LOWER_CASE.matcher(value.stringValue()).matches()) {
                JsonNode capitalised = capitalised(value.stringValue());
                if (isAllowed.test(capitalised)) {
                    changed.set(i, capitalised);
                }
                return changed;
            }
        }
        return changed;
    }

    private static JsonNode capitalised(String word) {
        return JsonNodeFactory.instance.stringNode(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
}
