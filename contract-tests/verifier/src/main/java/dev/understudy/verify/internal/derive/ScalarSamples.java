package dev.understudy.verify.internal.derive;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value of each type, for schemas that do not say which type they allow. */
final class ScalarSamples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static final List<JsonNode> ALL = List.of(
            NODES.stringNode("x"),
            NODES.numberNode(0),
            NODES.numberNode(1),
            NODES.booleanNode(true),
            NODES.objectNode(),
            NODES.arrayNode(),
            NODES.nullNode());

    private ScalarSamples() {}
}
