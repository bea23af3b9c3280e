package dev.understudy.contract.document;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;

/** The files of a contract. A referenced file is read when a reference to it is first resolved. Thread-safe. */
public final class Documents {

    // A chain of more references than this is considered circular.
    private static final int MAX_CHAIN = 64;

    private final Map<URI, Document> documents = new ConcurrentHashMap<>();
    private final Map<Document, SchemaResources> resources = new ConcurrentHashMap<>();
    private final Function<URI, Optional<Document>> reader;
    private final Document main;

    private Documents(Document main, Function<URI, Optional<Document>> reader) {
        this.main = main;
        this.reader = reader;
        documents.put(main.uri(), main);
    }

    /**
     * Reads a file as the main document. Files that it references are read from the file system when needed.
     *
     * @throws UnreadableDocumentException if the main file cannot be read, or is neither valid JSON nor valid YAML
     */
    public static Documents open(Path file) {
        return open(file, Map.of());
    }

    /**
     * Reads a file like {@link #open(Path)}, with copies of documents on the network.
     *
     * @param copies a file or a folder for each URL; a folder has the documents whose URLs begin with that URL
     * @throws UnreadableDocumentException if the main file cannot be read, or is neither valid JSON nor valid YAML
     */
    public static Documents open(Path file, Map<URI, Path> copies) {
        return open(DocumentLocation.of(file), copies);
    }

    /**
     * Reads the document at a location as the main document. Documents that it references are read from the same folder
     * tree or revision, or from copies.
     *
     * @param copies a file or a folder for each URL; a folder has the documents whose URLs begin with that URL
     * @throws UnreadableDocumentException if the main document cannot be read, or is neither valid JSON nor valid YAML
     */
    public static Documents open(DocumentLocation location, Map<URI, Path> copies) {
        DocumentFiles files = new DocumentFiles(location, copies);
        return new Documents(files.main(), files::read);
    }

    /** Returns the files of a contract that is a single document. References to other files are not resolved. */
    public static Documents of(Document document) {
        return new Documents(document, uri -> Optional.empty());
    }

    /** Returns the main document, from which the other files are referenced. */
    public Document main() {
        return main;
    }

    /**
     * Follows the {@code $ref} of a node, and that of each further target, to the final target. A node without
     * {@code $ref} is returned unchanged.
     *
     * @throws UnresolvedReferenceException if a target does not exist, or the references are circular
     */
    public DocumentNode follow(DocumentNode node) {
        DocumentNode target = node;
        for (int i = 0; i < MAX_CHAIN; i++) {
            if (!target.value().path("$ref").isString()) {
                return target;
            }
            target = resolve(target, target.child("$ref").text(""));
        }
        throw new UnresolvedReferenceException("is circular");
    }

    /**
     * Resolves a reference (RFC 3986 section 5, RFC 6901 section 6).
     *
     * @param from the node that contains the reference; its base URI applies
     * @throws UnresolvedReferenceException if the target does not exist
     */
    public DocumentNode resolve(DocumentNode from, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        DocumentNode resource = file.isEmpty() ? schemaResourceOf(from) : resource(from, file, reference);
        return fragment(resource, Fragment.decode(fragment), reference);
    }

    /**
     * Returns the schema resource of a node: the node itself or its nearest ancestor with an {@code $id}, otherwise the
     * root of its document.
     */
    public DocumentNode schemaResourceOf(DocumentNode node) {
        return resources(node.document()).containing(node);
    }

    /**
     * Returns the nodes with a {@code $dynamicAnchor} of this name by their schema resource, in all documents that have
     * been read so far.
     */
    public Map<DocumentNode, DocumentNode> dynamicAnchors(String name) {
        Map<DocumentNode, DocumentNode> anchors = new ConcurrentHashMap<>();
        documents
                .values()
                .forEach(document -> resources(document).dynamicAnchors(name).forEach(anchors::put));
        return anchors;
    }

    private DocumentNode resource(DocumentNode from, String file, String reference) {
        URI uri = uri(resources(from.document()).baseUriOf(from), file, reference);
        for (Document document : documents.values()) {
            Optional<DocumentNode> named = resources(document).withId(uri);
            if (named.isPresent()) {
                return named.get();
            }
        }
        return document(uri, reference).root();
    }

    private static URI uri(URI base, String file, String reference) {
        try {
            return base.resolve(file.replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new UnresolvedReferenceException("'" + reference + "' is not a URI reference");
        }
    }

    private Document document(URI uri, String reference) {
        Document document = documents.get(uri);
        if (document != null) {
            return document;
        }
        Document read = reader.apply(uri)
                .or(() -> Metaschemas.read(uri))
                .orElseThrow(() -> new UnresolvedReferenceException(problem(uri, reference)));
        Document earlier = documents.putIfAbsent(uri, read);
        return earlier == null ? read : earlier;
    }

    private static String problem(URI uri, String reference) {
        return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme())
                ? "'" + reference + "' is on the network, and references are never fetched"
                : "'" + reference + "' names a file that cannot be read";
    }

    private DocumentNode fragment(DocumentNode resource, String fragment, String reference) {
        if (fragment.isEmpty()) {
            return resource;
        }
        if (!fragment.startsWith("/")) {
            return resources(resource.document())
                    .withAnchor(resource, fragment)
                    .orElseThrow(() -> new UnresolvedReferenceException(
                            "'" + reference + "' names an anchor that does not exist"));
        }
        JsonPointer pointer = JsonPointer.compile(fragment);
        DocumentNode target = resource.at(pointer);
        // By the specification, a pointer is relative to the schema resource. Many documents that use $id contain
        // pointers relative to the root, so the root is tried next.
        DocumentNode found =
                target.exists() ? target : resource.document().root().at(pointer);
        if (!found.exists()) {
            throw new UnresolvedReferenceException("'" + reference + "' points to nothing");
        }
        return found;
    }

    private SchemaResources resources(Document document) {
        return resources.computeIfAbsent(document, SchemaResources::of);
    }
}
