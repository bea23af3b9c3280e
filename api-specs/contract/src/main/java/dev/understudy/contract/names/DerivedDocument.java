package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the document from which code is generated: the contract, but each type with a name is a component with that
 * name, and operations and parameters have their pinned names. Types that share a name and a schema are one component.
 */
final class DerivedDocument {

    private final NamedContract named;
    private final DocumentNode root;
    private final ComponentKeys keys;
    private final SchemaCopy copy;

    DerivedDocument(NamedContract named) {
        this.named = named;
        this.root = named.contract().root();
        this.keys = new ComponentKeys(named);
        this.copy = new SchemaCopy(named, keys);
    }

    JsonNode tree() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        root.members()
                .forEach((name, node) -> tree.set(
                        name,
                        switch (name) {
                            case "paths" -> new DerivedPaths(named, copy).tree();
                            case "components" -> components(node);
                            default -> copy.of("", node);
                        }));
        if (!tree.has("components")) {
            tree.set("components", components(root.child("components")));
        }
        return tree;
    }

    private ObjectNode components(DocumentNode components) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        components.members().forEach((section, node) -> tree.set(section, copy.of("", node)));
        tree.set("schemas", schemas(components.child("schemas")));
        return tree;
    }

    private ObjectNode schemas(DocumentNode schemas) {
        Map<String, JsonNode> components = new LinkedHashMap<>();
        schemas.members().forEach((key, schema) -> {
            Set<String> names = named.namesOf(schema);
            if (names.isEmpty()) {
                components.put(keys.of(key), copy.of("", schema));
            }
        });
        for (TypePlace type : named.types()) {
            if (!components.containsKey(type.name())) {
                components.put(type.name(), copy.content(type.name(), type.target()));
            }
        }
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        components.forEach(tree::set);
        return tree;
    }
}
