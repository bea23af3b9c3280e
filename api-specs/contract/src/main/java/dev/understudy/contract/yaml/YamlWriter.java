package dev.understudy.contract.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;

/**
 * Writes a tree as YAML in block style. Long texts are folded, and the order of members is preserved. The same tree
 * always results in the same text.
 */
public final class YamlWriter {

    private static final int WIDTH = 80;
    private static final int MAX_LENGTH_ON_ONE_LINE = 70;

    // Texts that are strings in YAML 1.2, but booleans, numbers or dates in YAML 1.1, such as yes, 1_000 and 1:30. Many
    // tools still read YAML 1.1.
    private static final Pattern NOT_A_STRING_IN_YAML_1_1 = Pattern.compile("(?i:y|n|yes|no|on|off)"
            + "|[-+]?[0-9][0-9_,]*(?:\\.[0-9_]*)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?|[-+]?0b[01_]+"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    // Characters that are line breaks in YAML 1.1, but not in YAML 1.2. The engine escapes them only in double quotes.
    private static final Pattern YAML_1_1_LINE_BREAK = Pattern.compile("[\\u0085\\u2028\\u2029]");

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setWidth(WIDTH)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .build();

    private YamlWriter() {}

    /** Returns the tree as YAML 1.2 that YAML 1.1 readers read in the same way. The text ends with a line break. */
    public static String write(JsonNode tree) {
        Text text = new Text();
        new Dump(SETTINGS).dumpNode(node(tree), text);
        return text.toString();
    }

    private static Node node(JsonNode tree) {
        return switch (tree.getNodeType()) {
            case OBJECT -> mapping(tree);
            case ARRAY -> sequence(tree);
            case STRING -> string(tree.stringValue());
            case NUMBER ->
                new ScalarNode(tree.isIntegralNumber() ? Tag.INT : Tag.FLOAT, tree.asString(), ScalarStyle.PLAIN);
            case BOOLEAN -> new ScalarNode(Tag.BOOL, tree.asString(), ScalarStyle.PLAIN);
            default -> new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN);
        };
    }

    private static Node mapping(JsonNode object) {
        List<NodeTuple> entries = new ArrayList<>();
        object.properties()
                .forEach(member -> entries.add(new NodeTuple(key(member.getKey()), node(member.getValue()))));
        return new MappingNode(Tag.MAP, entries, object.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static Node sequence(JsonNode array) {
        List<Node> elements = new ArrayList<>();
        array.forEach(element -> elements.add(node(element)));
        return new SequenceNode(Tag.SEQ, elements, array.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static Node key(String name) {
        return new ScalarNode(Tag.STR, name, singleLineStyle(name));
    }

    private static Node string(String text) {
        boolean isLong = text.indexOf('\n') >= 0 || (text.length() > MAX_LENGTH_ON_ONE_LINE && text.indexOf(' ') >= 0);
        return new ScalarNode(Tag.STR, text, isLong ? ScalarStyle.FOLDED : singleLineStyle(text));
    }

    // Returns the preferred style. If a text cannot be written in it, the engine uses quotation marks.
    private static ScalarStyle singleLineStyle(String text) {
        if (YAML_1_1_LINE_BREAK.matcher(text).find()) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        return NOT_A_STRING_IN_YAML_1_1.matcher(text).matches() ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN;
    }

    private static final class Text implements StreamDataWriter {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
