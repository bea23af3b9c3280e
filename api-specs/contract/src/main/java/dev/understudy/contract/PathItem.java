package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A path of a contract together with its Path Item Object and those that this one refers to. A {@code $ref} may stand
 * beside other fields (OpenAPI 3.1, "Path Item Object").
 *
 * @param path the path
 * @param parts the Path Item Objects; a later one takes precedence over those before it
 */
record PathItem(PathTemplate path, List<DocumentNode> parts) {

    /** Returns the values of a field in all parts. */
    List<DocumentNode> field(String name) {
        return parts.stream()
                .map(part -> part.child(name))
                .filter(DocumentNode::exists)
                .toList();
    }

    /** Returns the operations by their methods in lower case. If two parts have the same one, the later one counts. */
    Map<String, DocumentNode> operations(List<String> methods) {
        Map<String, DocumentNode> operations = new LinkedHashMap<>();
        for (String method : methods) {
            List<DocumentNode> declared = field(method);
            if (!declared.isEmpty()) {
                operations.put(method, declared.get(declared.size() - 1));
            }
        }
        return operations;
    }

    /** Returns the servers of the path item and of its operations. */
    List<DocumentNode> servers(List<String> methods) {
        List<DocumentNode> servers = new ArrayList<>();
        field("servers").forEach(declared -> servers.addAll(declared.elements()));
        operations(methods)
                .values()
                .forEach(operation -> servers.addAll(operation.child("servers").elements()));
        return servers;
    }
}
