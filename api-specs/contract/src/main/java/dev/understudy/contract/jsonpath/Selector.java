package dev.understudy.contract.jsonpath;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Selects some of a node's children. A selector that does not apply to the node's type selects nothing, which is not an
 * error.
 */
sealed interface Selector {

    void select(Node node, JsonNode root, List<Node> selected);

    /** Returns whether the selector can never select more than one child. */
    default boolean isSingular() {
        return false;
    }

    /** {@code ['name']} and {@code .name}. */
    record Name(String name) implements Selector {

        @Override
        public void select(Node node, JsonNode root, List<Node> selected) {
            JsonNode member = node.value().isObject() ? node.value().get(name) : null;
            if (member != null) {
                selected.add(new Node(node.location().member(name), member));
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** {@code [*]} and {@code .*}. */
    record Wildcard() implements Selector {

        @Override
        public void select(Node node, JsonNode root, List<Node> selected) {
            selected.addAll(node.children());
        }
    }

    /** {@code [0]} counts from the start, {@code [-1]} from the end. */
    record Index(long index) implements Selector {

        @Override
        public void select(Node node, JsonNode root, List<Node> selected) {
            int size = node.value().isArray() ? node.value().size() : 0;
            long fromStart = index < 0 ? size + index : index;
            if (fromStart >= 0 && fromStart < size) {
                selected.add(node.children().get((int) fromStart));
            }
        }

        @Override
        public boolean isSingular() {
            return true;
        }
    }

    /** {@code [?…]}. */
    record Filter(LogicalExpression condition) implements Selector {

        @Override
        public void select(Node node, JsonNode root, List<Node> selected) {
            node.children().stream()
                    .filter(child -> condition.holds(child.value(), root))
                    .forEach(selected::add);
        }
    }

    /** {@code [start:end:step]}; see {@link Slice}. */
    record ArraySlice(Slice slice) implements Selector {

        @Override
        public void select(Node node, JsonNode root, List<Node> selected) {
            if (node.value().isArray()) {
                List<Node> elements = node.children();
                slice.indexes(elements.size()).forEach(index -> selected.add(elements.get(index)));
            }
        }
    }
}
