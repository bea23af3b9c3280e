package dev.understudy.contract.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;

/** The files of one contract, each read when something first refers to it. Safe for use by many threads. */
public final class Documents {

    // Longer chains of references than this are circles.
    private static final int LONGEST_CHAIN = 64;

    private final Map<URI, Document> known = new ConcurrentHashMap<>();
    private final Map<Document, Resources> resources = new ConcurrentHashMap<>();
    private final Function<URI, Optional<Document>> reader;
    private final Document main;

    private Documents(Document main, Function<URI, Optional<Document>> reader) {
        this.main = main;
        this.reader = reader;
        known.put(main.uri(), main);
    }

    /**
     * A document and whatever files it refers to.
     *
     * @throws UnreadableDocument if the file cannot be read as JSON or YAML
     */
    public static Documents open(Path file) {
        URI folder = file.toAbsolutePath().normalize().getParent().toUri();
        Path shownFolder = file.getParent();
        Function<URI, String> name = uri -> {
            String relative = folder.relativize(uri).getPath();
            return shownFolder == null
                    ? relative
                    : shownFolder.resolve(relative).normalize().toString();
        };
        URI uri = file.toAbsolutePath().normalize().toUri();
        try {
            Document main = Document.read(uri, file.toString(), Files.readAllBytes(file));
            return new Documents(main, other -> file(other, name));
        } catch (IOException e) {
            throw new UnreadableDocument(file + " cannot be read; is the path right?", e);
        }
    }

    /** A document that refers to no other file. */
    public static Documents of(Document document) {
        return new Documents(document, uri -> Optional.empty());
    }

    /** The document that everything starts from. */
    public Document main() {
        return main;
    }

    /**
     * The node itself, or what it refers to in the end where it is a reference.
     *
     * @throws UnresolvedReference if a reference leads nowhere
     */
    public DocumentNode follow(DocumentNode node) {
        DocumentNode at = node;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (!at.value().path("$ref").isString()) {
                return at;
            }
            at = resolve(at, at.child("$ref").text(""));
        }
        throw new UnresolvedReference("refers to itself in a circle");
    }

    /**
     * What a reference in a node leads to (RFC 3986 section 5, RFC 6901 section 6).
     *
     * @throws UnresolvedReference if it leads nowhere
     */
    public DocumentNode resolve(DocumentNode from, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        DocumentNode resource = file.isEmpty() ? resourceOf(from) : resource(from, file, reference);
        return fragment(resource, Fragment.decode(fragment), reference);
    }

    /** The schema resource that a node belongs to: the nearest node above it with an {@code $id}, or its document. */
    public DocumentNode resourceOf(DocumentNode node) {
        return resources(node.document()).around(node);
    }

    /** Every node of a resource's documents that a dynamic anchor of this name stands at, by its resource. */
    public Map<DocumentNode, DocumentNode> dynamicAnchors(String name) {
        Map<DocumentNode, DocumentNode> anchors = new ConcurrentHashMap<>();
        known.values()
                .forEach(document -> resources(document).dynamicAnchors(name).forEach(anchors::put));
        return anchors;
    }

    private DocumentNode resource(DocumentNode from, String file, String reference) {
        URI uri = uri(resources(from.document()).baseOf(from), file, reference);
        for (Document document : known.values()) {
            Optional<DocumentNode> named = resources(document).identified(uri);
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
            throw new UnresolvedReference("'" + reference + "' is not a URI reference");
        }
    }

    private Document document(URI uri, String reference) {
        Document document = known.get(uri);
        if (document != null) {
            return document;
        }
        Document read = reader.apply(uri).orElseThrow(() -> new UnresolvedReference(unreadable(uri, reference)));
        Document earlier = known.putIfAbsent(uri, read);
        return earlier == null ? read : earlier;
    }

    private static String unreadable(URI uri, String reference) {
        return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme())
                ? "'" + reference + "' lies on the network, and contracts are never fetched"
                : "'" + reference + "' names a file that cannot be read";
    }

    private DocumentNode fragment(DocumentNode resource, String fragment, String reference) {
        if (fragment.isEmpty()) {
            return resource;
        }
        if (!fragment.startsWith("/")) {
            return resources(resource.document())
                    .anchored(resource, fragment)
                    .orElseThrow(() -> new UnresolvedReference("'" + reference + "' names an anchor that is nowhere"));
        }
        JsonPointer pointer = JsonPointer.compile(fragment);
        DocumentNode target = resource.at(pointer);
        // Strictly, a pointer counts from the nearest $id; many documents mean their own root all the same.
        DocumentNode meant =
                target.exists() ? target : resource.document().root().at(pointer);
        if (!meant.exists()) {
            throw new UnresolvedReference("'" + reference + "' points to nothing");
        }
        return meant;
    }

    private Resources resources(Document document) {
        return resources.computeIfAbsent(document, Resources::of);
    }

    private static Optional<Document> file(URI uri, Function<URI, String> name) {
        if (!"file".equals(uri.getScheme())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Document.read(uri, name.apply(uri), Files.readAllBytes(Path.of(uri))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
