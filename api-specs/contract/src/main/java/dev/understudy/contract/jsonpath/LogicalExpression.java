package dev.understudy.contract.jsonpath;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The logical expression of a filter. It is true or false for each child of the filtered node. */
sealed interface LogicalExpression {

    boolean holds(JsonNode current, JsonNode root);

    /** {@code a || b}. */
    record AnyOf(List<LogicalExpression> conditions) implements LogicalExpression {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return conditions.stream().anyMatch(condition -> condition.holds(current, root));
        }
    }

    /** {@code a && b}. */
    record AllOf(List<LogicalExpression> conditions) implements LogicalExpression {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return conditions.stream().allMatch(condition -> condition.holds(current, root));
        }
    }

    /** {@code !a}. */
    record Not(LogicalExpression condition) implements LogicalExpression {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return !condition.holds(current, root);
        }
    }

    /** A query without a comparison: true if it selects any node, even one whose value is null or false. */
    record Exists(Query query) implements LogicalExpression {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return !query.select(current, root).isEmpty();
        }
    }

    /** {@code a == b} and the other comparisons. */
    record Comparison(Operand left, ComparisonOperator operator, Operand right) implements LogicalExpression {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            return operator.holds(left.value(current, root), right.value(current, root));
        }
    }

    /** {@code match}, whose pattern must match the entire text, or {@code search}, whose pattern may match a part. */
    record Matches(Operand text, Operand pattern, boolean entireText) implements LogicalExpression {

        @Override
        public boolean holds(JsonNode current, JsonNode root) {
            Optional<String> string = text.value(current, root).flatMap(JsonNode::stringValueOpt);
            return pattern.value(current, root)
                    .flatMap(JsonNode::stringValueOpt)
                    .flatMap(RegularExpression::compile)
                    .flatMap(compiled -> string.map(compiled::matcher))
                    .map(matcher -> entireText ? matcher.matches() : matcher.find())
                    .orElse(false);
        }
    }
}
