package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies a discriminator. The value for a component without an entry in {@code mapping} is its key, and values are sent
 * by servers, so a component whose key changes gets an entry.
 */
final class DiscriminatorCopy {

    private final NamedContract named;
    private final ComponentKeys keys;
    private final SchemaTypes schemas;

    DiscriminatorCopy(NamedContract named, ComponentKeys keys) {
        this.named = named;
        this.keys = keys;
        this.schemas = new SchemaTypes(named.contract().documents());
    }

    /**
     * Copies the discriminator of a schema.
     *
     * @param nameOf returns the name of an alternative at its place; null if it has none
     */
    ObjectNode of(DocumentNode schema, Function<DocumentNode, String> nameOf) {
        DocumentNode discriminator = schema.child("discriminator");
        Map<String, String> renamed = renamed(schema, nameOf);
        Map<String, String> mapping = new LinkedHashMap<>();
        discriminator.child("mapping").members().forEach((value, target) -> {
            String key = key(target.text(""));
            mapping.put(value, ComponentKeys.reference(renamed.getOrDefault(key, keys.of(key))));
            renamed.remove(key);
        });
        renamed.forEach((key, name) -> {
            if (!key.equals(name)) {
                mapping.putIfAbsent(key, ComponentKeys.reference(name));
            }
        });
        ObjectNode copy = (ObjectNode) discriminator.value().deepCopy();
        if (!mapping.isEmpty()) {
            ObjectNode target = copy.putObject("mapping");
            mapping.forEach(target::put);
        }
        return copy;
    }

    // The names of the components that the discriminator chooses from, by their keys in the contract.
    private Map<String, String> renamed(DocumentNode schema, Function<DocumentNode, String> nameOf) {
        Map<String, String> names = new LinkedHashMap<>();
        SchemaTypes.alternatives(schema).forEach(alternative -> {
            if (SchemaTypes.isReference(alternative)) {
                String key = key(alternative.child("$ref").text(""));
                String name = nameOf.apply(alternative);
                names.put(key, name == null ? keys.of(key) : name);
            }
        });
        if (names.isEmpty()) {
            components().forEach((key, component) -> {
                boolean extendsSchema = component.child("allOf").elements().stream()
                        .anyMatch(part -> schemas.follow(part).equals(schema));
                if (extendsSchema) {
                    names.put(key, keys.of(key));
                }
            });
        }
        return names;
    }

    private Map<String, DocumentNode> components() {
        return named.contract().root().child("components").child("schemas").members();
    }

    private static String key(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
