package dev.understudy.verify.habits.server;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Rules for an object that may have only the declared properties. */
final class ObjectRules implements Predicate<JsonNode> {

    private final Map<String, Predicate<JsonNode>> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    ObjectRules required(String name, Predicate<JsonNode> rule) {
        required.add(name);
        return optional(name, rule);
    }

    ObjectRules optional(String name, Predicate<JsonNode> rule) {
        properties.put(name, rule);
        return this;
    }

    @Override
    public boolean test(JsonNode node) {
        return node.isObject()
                && required.stream().allMatch(node::has)
                && node.properties().stream()
                        .allMatch(each -> properties
                                .getOrDefault(each.getKey(), undeclared -> false)
                                .test(each.getValue()));
    }
}
