package dev.understudy.contract.document;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Reads the documents of a contract: its own, and copies of documents on the network. */
final class DocumentFiles {

    private final DocumentLocation main;
    private final Map<URI, Path> copies;

    DocumentFiles(DocumentLocation main, Map<URI, Path> copies) {
        this.main = main;
        this.copies = Map.copyOf(copies);
    }

    Document main() {
        return Document.read(main.uri(), main.name(), main.bytes());
    }

    /** Returns a document that a reference names; empty if there is no such file. */
    Optional<Document> read(URI uri) {
        return main.sibling(uri).or(() -> copy(uri));
    }

    private Optional<Document> copy(URI uri) {
        return file(uri).flatMap(file -> {
            try {
                return Optional.of(Document.read(uri, file.toString(), FileLocation.read(file)));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private Optional<Path> file(URI uri) {
        // The longest URL is the most specific one.
        return copies.entrySet().stream()
                .sorted(Comparator.comparing(copy -> -copy.getKey().toString().length()))
                .flatMap(copy -> copy(uri, copy.getKey(), copy.getValue()).stream())
                .findFirst();
    }

    private static Optional<Path> copy(URI uri, URI url, Path file) {
        if (!Files.isDirectory(file)) {
            return uri.equals(url) ? Optional.of(file) : Optional.empty();
        }
        URI folder = URI.create(url.toString().replaceFirst("/*$", "/"));
        URI relative = folder.relativize(uri.normalize());
        if (relative.isAbsolute() || relative.getPath().isEmpty()) {
            return Optional.empty();
        }
        Path inside = file.resolve(relative.getPath()).normalize();
        return inside.startsWith(file.normalize()) ? Optional.of(inside) : Optional.empty();
    }
}
