package dev.understudy.jaxrs.stub.operation;

import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of response bodies that several operations repeat word for word, as many documents do for their errors. They
 * get one type, which is named after the status.
 */
final class SharedSchemas {

    private final Map<JsonNode, DocumentNode> first = new HashMap<>();
    private final Set<JsonNode> repeated = new HashSet<>();

    SharedSchemas(Collection<Operation> operations) {
        operations.stream()
                .flatMap(operation -> operation.responses().values().stream())
                .flatMap(response -> response.contents().all().stream())
                .map(content -> content.node().child("schema"))
                .filter(DocumentNode::exists)
                .filter(schema -> !schema.child("$ref").exists())
                .forEach(this::add);
    }

    private void add(DocumentNode schema) {
        DocumentNode earlier = first.putIfAbsent(schema.value(), schema);
        if (earlier != null && !earlier.equals(schema)) {
            repeated.add(schema.value());
        }
    }

    /** Returns the first schema with the same words, or the schema itself. */
    DocumentNode first(DocumentNode schema) {
        return isRepeated(schema) ? first.get(schema.value()) : schema;
    }

    boolean isRepeated(DocumentNode schema) {
        return repeated.contains(schema.value());
    }
}
