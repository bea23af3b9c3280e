package dev.understudy.contract.tolerant;

import dev.understudy.contract.syntax.PercentEncoding;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Follows references within a document. */
record LocalReferences(JsonNode root) {

    /** Returns the node that a reference leads to, or the node itself if it is not a local reference. */
    JsonNode follow(JsonNode node) {
        Set<String> followed = new HashSet<>();
        JsonNode target = node;
        String reference = reference(target);
        // References that lead to each other in a circle end, too.
        while (reference.startsWith("#/") && followed.add(reference)) {
            target = root.at(JsonPointer.compile(PercentEncoding.decode(reference.substring(1))));
            reference = reference(target);
        }
        return target;
    }

    private static String reference(JsonNode node) {
        return node.path("$ref").asString("");
    }
}
