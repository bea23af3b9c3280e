package dev.understudy.contract.document;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The schema resources of one document: what {@code $id}, {@code $anchor} and {@code $dynamicAnchor} name (JSON Schema
 * 2020-12 core, sections 8.2.1 and 8.2.2).
 */
final class Resources {

    // Members whose values are data, where a "$id" names nothing.
    private static final Set<String> DATA = Set.of("example", "examples", "const", "enum", "default", "value");

    private final Document document;
    private final Map<JsonPointer, URI> bases = new HashMap<>();
    private final Map<URI, DocumentNode> identified = new HashMap<>();
    private final Map<DocumentNode, Map<String, DocumentNode>> anchors = new HashMap<>();
    private final Map<String, Map<DocumentNode, DocumentNode>> dynamicAnchors = new HashMap<>();

    private Resources(Document document) {
        this.document = document;
    }

    static Resources of(Document document) {
        Resources resources = new Resources(document);
        resources.bases.put(JsonPointer.empty(), document.uri());
        resources.collect(document.root(), document.root(), false);
        return resources;
    }

    /** The nearest resource that a node is part of. */
    DocumentNode around(DocumentNode node) {
        JsonPointer pointer = node.pointer();
        while (bases.size() > 1 && !bases.containsKey(pointer) && pointer.head() != null) {
            pointer = pointer.head();
        }
        return bases.containsKey(pointer) ? document.root().at(pointer) : document.root();
    }

    /** What references in a node are resolved against. */
    URI baseOf(DocumentNode node) {
        return bases.get(around(node).pointer());
    }

    Optional<DocumentNode> identified(URI uri) {
        return Optional.ofNullable(identified.get(uri));
    }

    Optional<DocumentNode> anchored(DocumentNode resource, String name) {
        return Optional.ofNullable(anchors.getOrDefault(resource, Map.of()).get(name));
    }

    Map<DocumentNode, DocumentNode> dynamicAnchors(String name) {
        return dynamicAnchors.getOrDefault(name, Map.of());
    }

    private void collect(DocumentNode node, DocumentNode resource, boolean namesAreFree) {
        DocumentNode here = namesAreFree ? resource : name(node, resource);
        for (Map.Entry<String, JsonNode> member : node.value().properties()) {
            if (member.getValue().isContainer() && (namesAreFree || !DATA.contains(member.getKey()))) {
                collect(node.child(member.getKey()), here, !namesAreFree && holdsFreeNames(member.getKey()));
            }
        }
        node.elements().forEach(element -> collect(element, here, false));
    }

    private static boolean holdsFreeNames(String member) {
        return member.equals("properties") || member.equals("patternProperties") || member.equals("$defs");
    }

    private DocumentNode name(DocumentNode node, DocumentNode resource) {
        DocumentNode here = identify(node, resource);
        for (String keyword : new String[] {"$anchor", "$dynamicAnchor"}) {
            JsonNode name = node.value().path(keyword);
            if (name.isString()) {
                anchors.computeIfAbsent(here, any -> new HashMap<>()).put(name.stringValue(), node);
            }
        }
        JsonNode dynamic = node.value().path("$dynamicAnchor");
        if (dynamic.isString()) {
            dynamicAnchors
                    .computeIfAbsent(dynamic.stringValue(), any -> new HashMap<>())
                    .put(here, node);
        }
        return here;
    }

    private DocumentNode identify(DocumentNode node, DocumentNode resource) {
        JsonNode id = node.value().path("$id");
        if (!id.isString()) {
            return resource;
        }
        if (id.stringValue().startsWith("#")) {
            // How drafts 6 and 7 wrote an anchor.
            anchors.computeIfAbsent(resource, any -> new HashMap<>())
                    .put(id.stringValue().substring(1), node);
            return resource;
        }
        try {
            URI uri = bases.get(resource.pointer()).resolve(id.stringValue());
            bases.put(node.pointer(), uri);
            identified.put(uri, node);
            return node;
        } catch (IllegalArgumentException e) {
            return resource;
        }
    }
}
