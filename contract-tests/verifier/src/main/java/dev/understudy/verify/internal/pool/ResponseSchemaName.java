package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the name of the resource in the name of the schema of a response, such as {@code flow} in {@code FlowRead}. */
final class ResponseSchemaName {

    private static final Set<String> NOT_PART = Set.of(
            "response",
            "dto",
            "out",
            "output",
            "schema",
            "model",
            "read",
            "list",
            "item",
            "data",
            "view",
            "result",
            "collection",
            "page",
            "public",
            "base",
            "detail",
            "details");

    private ResponseSchemaName() {}

    /** Returns the name; empty if the schema of the response, or of its elements, has no name of its own. */
    static Optional<String> of(Operation operation) {
        return OperationLinks.responseSchema(operation).flatMap(schema -> {
            JsonNode node = schema.node().value();
            return named(node).or(() -> named(node.path("items")));
        });
    }

    private static Optional<String> named(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        List<String> words = new ArrayList<>(ResourceNames.words(reference.substring(reference.lastIndexOf('/') + 1)));
        words.removeIf(NOT_PART::contains);
        return reference.isEmpty() || words.isEmpty()
                ? Optional.empty()
                : Optional.of(ResourceNames.singular(String.join("", words)));
    }
}
