package dev.understudy.contract.document;

import dev.understudy.contract.internal.yaml.Composer;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JsonPointer;

/** Finds the line of every node of a valid YAML document. */
final class YamlLines {

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    static Map<String, Integer> of(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .build();
        YamlLines reader = new YamlLines();
        Composer.compose(settings, text).ifPresent(root -> reader.walk(JsonPointer.empty(), root));
        return reader.lines;
    }

    private void walk(JsonPointer pointer, Node node) {
        put(pointer, node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple member : mapping.getValue()) {
                JsonPointer below = pointer.appendProperty(((ScalarNode) member.getKeyNode()).getValue());
                put(below, member.getKeyNode());
                walk(below, member.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                walk(pointer.appendIndex(i), sequence.getValue().get(i));
            }
        }
    }

    // A member has two nodes, its name and its value; the line of the name is kept.
    private void put(JsonPointer pointer, Node node) {
        node.getStartMark().ifPresent(mark -> lines.putIfAbsent(pointer.toString(), mark.getLine() + 1));
    }
}
