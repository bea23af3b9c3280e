package dev.understudy.contract.jsonpath;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a filter asks of one child: yes or no. */
sealed interface Condition {

    boolean holds(JsonNode current, JsonNode root);

    /** {@code a || b}. */
    record AnyOf(List<Condition> conditions) implements Condition {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return conditions.stream().anyMatch(condition -> condition.holds(current, root));
        }
    }

    /** {@code a && b}. */
    record AllOf(List<Condition> conditions) implements Condition {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return conditions.stream().allMatch(condition -> condition.holds(current, root));
        }
    }

    /** {@code !a}. */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return !condition.holds(current, root);
        }
    }

    /** A query alone: it selects something, be it null or false. */
    record Exists(Query query) implements Condition {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return !query.select(current, root).isEmpty();
        }
    }

    /** {@code a == b} and the like. */
    record Compares(Operand left, Comparison comparison, Operand right) implements Condition {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return comparison.holds(left.value(current, root), right.value(current, root));
        }
    }

    /** {@code match(text, pattern)} for the whole text, {@code search(text, pattern)} for a part of it. */
    record Matches(Operand text, Operand pattern, boolean whole) implements Condition {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            Optional<String> string = text.value(current, root).flatMap(JsonNode::stringValueOpt);
            return pattern.value(current, root)
                    .flatMap(JsonNode::stringValueOpt)
                    .flatMap(RegularExpression::compile)
                    .flatMap(compiled -> string.map(compiled::matcher))
                    .map(matcher -> whole ? matcher.matches() : matcher.find())
                    .orElse(false);
        }
    }
}
