package dev.understudy.contract.overlay;

import dev.understudy.contract.jsonpath.JsonPath;
import dev.understudy.contract.jsonpath.Node;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an action does to the nodes that it matches. */
public sealed interface Change {

    /** Changes the nodes, of which there is one at least, within their document. */
    void apply(JsonNode document, List<Node> targets);

    /** Merges a value of the overlay's own. */
    record Update(JsonNode value) implements Change {

        @Override
        public void apply(JsonNode document, List<Node> targets) {
            Merge.into(document, targets, value);
        }
    }

    /** Merges what stands at one other place of the document, as previous actions left it. */
    record Copy(JsonPath source) implements Change {

        @Override
        public void apply(JsonNode document, List<Node> targets) {
            List<Node> sources = source.select(document);
            if (sources.size() != 1) {
                throw new MisfitException(
                        "copy needs exactly one node to copy, and %s matches %d.".formatted(source, sources.size()));
            }
            // A copy of its own, because the source may lie within a target that is about to change.
            Merge.into(document, targets, sources.get(0).value().deepCopy());
        }
    }

    /** Takes the nodes out of the objects and arrays that they are in. */
    record Remove() implements Change {

        @Override
        public void apply(JsonNode document, List<Node> targets) {
            Removal.of(document, targets);
        }
    }
}
