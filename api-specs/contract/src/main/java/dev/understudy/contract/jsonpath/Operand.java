package dev.understudy.contract.jsonpath;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An operand of a comparison or an argument of a function. Its value is empty if it is the special result Nothing (RFC
 * 9535 section 2.4.1), which is not the same as null.
 */
sealed interface Operand {

    Optional<JsonNode> value(JsonNode current, JsonNode root);

    /** A number, a string, true, false or null. */
    record Literal(JsonNode literal) implements Operand {

        @Override
        public Optional<JsonNode> value(JsonNode current, JsonNode root) {
            return Optional.of(literal);
        }
    }

    /**
     * A query or {@code value(query)}: the value of the node if the query selects exactly one, otherwise Nothing.
     */
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

    /**
     * {@code length(value)}: the number of code points of a string, elements of an array or members of an object;
     * Nothing for any other value.
     */
    record Length(Operand argument) implements Operand {

        @Override
        public Optional<JsonNode> value(JsonNode current, JsonNode root) {
            return argument.value(current, root)
                    .filter(value -> value.isString() || value.isContainer())
                    .map(Length::length)
                    .map(JsonNodeFactory.instance::numberNode);
        }

        private static int length(JsonNode value) {
            return value.isString() ? (int) value.stringValue().codePoints().count() : value.size();
        }
    }
}
