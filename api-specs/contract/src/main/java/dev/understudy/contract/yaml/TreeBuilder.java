package dev.understudy.contract.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts the nodes of SnakeYAML Engine into a JSON tree. */
final class TreeBuilder {

    // An alias inside its own anchor expands without end, and nested aliases can expand exponentially.
    private static final int MAX_DEPTH = 500;
    private static final int MAX_NODES = 5_000_000;

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final String source;
    private int nodes;

    TreeBuilder(String source) {
        this.source = source;
    }

    JsonNode tree(Node root) {
        return tree(root, 0);
    }

    private JsonNode tree(Node node, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw problem(
                    node,
                    "with its aliases expanded, the document is nested too deeply or has too many nodes;"
                            + " check for an alias inside its own anchor");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = json.arrayNode();
            sequence.getValue().forEach(element -> array.add(tree(element, depth + 1)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, int depth) {
        ObjectNode object = json.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw problem(entry.getKeyNode(), "the key is not a string; JSON allows no other keys");
            }
            if (object.has(key.getValue())) {
                throw problem(key, "the key '%s' occurs twice".formatted(key.getValue()));
            }
            object.set(key.getValue(), tree(entry.getValueNode(), depth + 1));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return json.stringNode(scalar.getValue());
        }
        if (tag.equals(Tag.NULL)) {
            return json.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(scalar.getValue().equalsIgnoreCase("true"));
        }
        try {
            if (tag.equals(Tag.INT)) {
                return integer(scalar.getValue());
            }
            if (tag.equals(Tag.FLOAT)) {
                return json.numberNode(new BigDecimal(scalar.getValue()));
            }
        } catch (NumberFormatException e) {
            throw problem(
                    scalar, "'%s' is not a JSON number; put it in quotes if it is text".formatted(scalar.getValue()));
        }
        throw problem(scalar, "the tag %s has no equivalent in JSON".formatted(tag));
    }

    private JsonNode integer(String text) {
        BigInteger value = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
        return value.bitLength() < Integer.SIZE
                ? json.numberNode(value.intValue())
                : value.bitLength() < Long.SIZE ? json.numberNode(value.longValue()) : json.numberNode(value);
    }

    private YamlException problem(Node node, String problem) {
        String line = node.getStartMark()
                .map(mark -> " (line " + (mark.getLine() + 1) + ")")
                .orElse("");
        return new YamlException("%s cannot be read%s: %s.".formatted(source, line, problem));
    }
}
