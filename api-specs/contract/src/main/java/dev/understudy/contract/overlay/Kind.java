package dev.understudy.contract.overlay;

import tools.jackson.databind.JsonNode;

/** The kinds of nodes that merging tells apart. */
enum Kind {
    OBJECT("an object"),
    ARRAY("an array"),
    PRIMITIVE("a primitive");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    static Kind of(JsonNode node) {
        if (node.isObject()) {
            return OBJECT;
        }
        return node.isArray() ? ARRAY : PRIMITIVE;
    }

    String words() {
        return words;
    }
}
