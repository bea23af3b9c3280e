package dev.understudy.verify.habits.server;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Rules for JSON values, as in the schemas of the contract. */
final class ValueRules {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

    private ValueRules() {}

    /** Allows strings whose length, in Unicode characters, is within these bounds. */
    static Predicate<JsonNode> text(int min, int max) {
        return node -> node.isString() && isWithin(length(node.asString()), min, max);
    }

    /** Allows strings in which a regular expression finds a match. */
    static Predicate<JsonNode> pattern(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return node -> node.isString() && pattern.matcher(node.asString()).find();
    }

    static Predicate<JsonNode> uuid() {
        return node -> node.isString() && isUuid(node.asString());
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    static Predicate<JsonNode> time() {
        return node -> node.isString() && TIME.matcher(node.asString()).matches();
    }

    static Predicate<JsonNode> email() {
        return pattern("^.+@[^@]+$");
    }

    static Predicate<JsonNode> bool() {
        return JsonNode::isBoolean;
    }

    /** Allows integers within these bounds; 7.0 is an integer, too. */
    static Predicate<JsonNode> integer(int min, int max) {
        return node -> node.isNumber() && isInteger(node.decimalValue(), min, max);
    }

    static Predicate<JsonNode> oneOf(String... texts) {
        return node -> node.isString() && List.of(texts).contains(node.asString());
    }

    /** Allows arrays without duplicates. */
    static Predicate<JsonNode> set(int min, int max, Predicate<JsonNode> element) {
        return node -> {
            Set<JsonNode> seen = new HashSet<>();
            return node.isArray()
                    && isWithin(node.size(), min, max)
                    && node.values().stream().allMatch(each -> element.test(each) && seen.add(each));
        };
    }

    static Predicate<JsonNode> map(int max, String keys, Predicate<JsonNode> value) {
        Pattern pattern = Pattern.compile(keys);
        return node -> node.isObject()
                && node.size() <= max
                && node.properties().stream()
                        .allMatch(each -> pattern.matcher(each.getKey()).find() && value.test(each.getValue()));
    }

    static Predicate<JsonNode> orNull(Predicate<JsonNode> rule) {
        return node -> node.isNull() || rule.test(node);
    }

    private static boolean isInteger(BigDecimal number, int min, int max) {
        return number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isWithin(int number, int min, int max) {
        return number >= min && number <= max;
    }
}
