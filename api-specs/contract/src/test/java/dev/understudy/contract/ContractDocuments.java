package dev.understudy.contract;

import dev.understudy.contract.yaml.YamlReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The effective contracts as trees, for tests of what they declare. */
final class ContractDocuments {

    static final JsonNode INSTANTLY = YamlReader.read(Path.of("../instantly/openapi.yaml"));
    static final JsonNode WELL = YamlReader.read(Path.of("../well/openapi.yaml"));

    private ContractDocuments() {}

    /** Returns the GET and PATCH operations of a document by key, such as {@code get /items}. */
    static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (Set.of("get", "patch").contains(method)) {
                        operations.put(method + " " + path, operation);
                    }
                }));
        return operations;
    }
}
