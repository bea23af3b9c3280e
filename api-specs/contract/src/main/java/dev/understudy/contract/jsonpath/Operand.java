package dev.understudy.contract.jsonpath;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What can be compared: a value, or nothing, which is a result of its own (RFC 9535 section 2.4.1). */
sealed interface Operand {

    Optional<JsonNode> value(JsonNode current, JsonNode root);

    /** A number, a string, true, false or null. */
    record Literal(JsonNode literal) implements Operand {

        @Override
        public Optional<JsonNode> value(JsonNode current, JsonNode root) {
            return Optional.of(literal);
        }
    }

    /** The one node of a query that can select one at most, and {@code value(query)} of any query. */
    record OnlyNode(Query query) implements Operand {

        @Override
        public Optional<JsonNode> value(JsonNode current, JsonNode root) {
            List<Node> nodes = query.select(current, root);
            return nodes.size() == 1 ? Optional.of(nodes.get(0).value()) : Optional.empty();
        }
    }

    /** {@code count(query)}. */
    record Count(Query query) implements Operand {

        @Override
        public Optional<JsonNode> value(JsonNode current, JsonNode root) {
            return Optional.of(JsonNodeFactory.instance.numberNode(
                    query.select(current, root).size()));
        }
    }

    /** {@code length(value)}: characters of a string, elements of an array, members of an object. */
    record Length(Operand of) implements Operand {

        @Override
        public Optional<JsonNode> value(JsonNode current, JsonNode root) {
            return of.value(current, root)
                    .filter(value -> value.isString() || value.isContainer())
                    .map(Length::length)
                    .map(JsonNodeFactory.instance::numberNode);
        }

        private static int length(JsonNode value) {
            return value.isString() ? (int) value.stringValue().codePoints().count() : value.size();
        }
    }
}
