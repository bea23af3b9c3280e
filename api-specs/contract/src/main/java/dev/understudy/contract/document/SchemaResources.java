package dev.understudy.contract.document;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The schema resources and anchors of one document. A schema resource is the document itself or a schema with an
 * {@code $id}; {@code $anchor} and {@code $dynamicAnchor} name schemas within it (JSON Schema 2020-12 core, sections
 * 8.2.1 and 8.2.2).
 */
final class SchemaResources {

    // The values of these keywords are data, not schemas, so a member "$id" inside them is not an identifier.
    private static final Set<String> DATA = Set.of("example", "examples", "const", "enum", "default", "value");

    private final Document document;
    private final Map<JsonPointer, URI> baseUris = new HashMap<>();
    private final Map<URI, DocumentNode> withId = new HashMap<>();
    private final Map<DocumentNode, Map<String, DocumentNode>> anchors = new HashMap<>();
    private final Map<String, Map<DocumentNode, DocumentNode>> dynamicAnchors = new HashMap<>();

    private SchemaResources(Document document) {
        this.document = document;
    }

    static SchemaResources of(Document document) {
        SchemaResources resources = new SchemaResources(document);
        resources.baseUris.put(JsonPointer.empty(), document.uri());
        resources.collect(document.root(), document.root(), false);
        return resources;
    }

    /** Returns the schema resource that contains a node. */
    DocumentNode containing(DocumentNode node) {
        JsonPointer pointer = node.pointer();
        while (baseUris.size() > 1 && !baseUris.containsKey(pointer) && pointer.head() != null) {
            pointer = pointer.head();
        }
        return baseUris.containsKey(pointer) ? document.root().at(pointer) : document.root();
    }

    /** Returns the base URI of references in a node. */
    URI baseUriOf(DocumentNode node) {
        return baseUris.get(containing(node).pointer());
    }

    Optional<DocumentNode> withId(URI uri) {
        return Optional.ofNullable(withId.get(uri));
    }

    Optional<DocumentNode> withAnchor(DocumentNode resource, String name) {
        return Optional.ofNullable(anchors.getOrDefault(resource, Map.of()).get(name));
    }

    Map<DocumentNode, DocumentNode> dynamicAnchors(String name) {
        return dynamicAnchors.getOrDefault(name, Map.of());
    }

    private void collect(DocumentNode node, DocumentNode parentResource, boolean isSchemaMap) {
        DocumentNode resource = isSchemaMap ? parentResource : register(node, parentResource);
        for (Map.Entry<String, JsonNode> member : node.value().properties()) {
            if (member.getValue().isContainer() && (isSchemaMap || !DATA.contains(member.getKey()))) {
                collect(node.child(member.getKey()), resource, !isSchemaMap && containsSchemaMap(member.getKey()));
            }
        }
        node.elements().forEach(element -> collect(element, resource, false));
    }

    // The members of these objects have arbitrary names, so a member called "example" is a schema like any other.
    private static boolean containsSchemaMap(String member) {
        return member.equals("properties") || member.equals("patternProperties") || member.equals("$defs");
    }

    // Adds the identifier and anchors of a node, and returns the schema resource that the node belongs to.
    private DocumentNode register(DocumentNode node, DocumentNode parentResource) {
        DocumentNode resource = registerId(node, parentResource);
        for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
            JsonNode name = node.value().path(keyword);
            if (name.isString()) {
                anchors.computeIfAbsent(resource, any -> new HashMap<>()).put(name.stringValue(), node);
            }
        }
        JsonNode dynamic = node.value().path("$dynamicAnchor");
        if (dynamic.isString()) {
            dynamicAnchors
                    .computeIfAbsent(dynamic.stringValue(), any -> new HashMap<>())
                    .put(resource, node);
        }
        return resource;
    }

    private DocumentNode registerId(DocumentNode node, DocumentNode parentResource) {
        JsonNode id = node.value().path("$id");
        if (!id.isString()) {
            return parentResource;
        }
        if (id.stringValue().startsWith("#")) {
            // Drafts 6 and 7 declare an anchor in this way.
            anchors.computeIfAbsent(parentResource, any -> new HashMap<>())
                    .put(id.stringValue().substring(1), node);
            return parentResource;
        }
        try {
            URI uri = baseUris.get(parentResource.pointer()).resolve(id.stringValue());
            baseUris.put(node.pointer(), uri);
            withId.put(uri, node);
            return node;
        } catch (IllegalArgumentException e) {
            // An invalid $id is ignored.
            return parentResource;
        }
    }
}
