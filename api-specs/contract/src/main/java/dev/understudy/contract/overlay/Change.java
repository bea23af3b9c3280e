package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.JsonPath;
import dev.understudy.contract.jsonpath.Node;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The change that an action makes to the nodes that its target matches. */
public sealed interface Change {

    /**
     * Changes nodes within their document.
     *
     * @param targets the nodes, at least one
     */
    void apply(JsonNode document, List<Node> targets);

    /** Merges a value from the overlay into the nodes. */
    record Update(JsonNode value) implements Change {

        @Override
        public void apply(JsonNode document, List<Node> targets) {
            Merge.into(document, targets, value);
        }
    }

    /**
     * Merges a copy of another node into the nodes. The copy includes the changes of earlier actions.
     *
     * @param source the query that selects the node to copy
     */
    record Copy(JsonPath source) implements Change {

        @Override
        public void apply(JsonNode document, List<Node> targets) {
            List<Node> sources = source.select(document);
            if (sources.size() != 1) {
                throw new InapplicableChangeException(
                        "copy requires exactly one source node, but %s matches %d.".formatted(source, sources.size()));
            }
            // A deep copy, because the source may be inside a target, or contain one, and would change during the
            // merge.
            Merge.into(document, targets, sources.get(0).value().deepCopy());
        }
    }

    /** Removes the nodes from the objects and arrays that contain them. */
    record Remove() implements Change {

        @Override
        public void apply(JsonNode document, List<Node> targets) {
            Removal.removeFrom(document, targets);
        }
    }

    /** Changes nothing: an action need not have an update, a copy or a removal. */
    record None() implements Change {

        @Override
        public void apply(JsonNode document, List<Node> targets) {
            // There is nothing to do.
        }
    }
}
