package dev.understudy.contract.overlay;

import tools.jackson.databind.JsonNode;

/** The kinds of nodes, each with its own rule for merging. */
enum NodeKind {
    OBJECT("an object"),
    ARRAY("an array"),
    PRIMITIVE("a primitive");

    private final String phrase;

    NodeKind(String phrase) {
        this.phrase = phrase;
    }

    static NodeKind of(JsonNode node) {
        if (node.isObject()) {
            return OBJECT;
        }
        return node.isArray() ? ARRAY : PRIMITIVE;
    }

    String phrase() {
        return phrase;
    }
}
