package dev.understudy.contract.document;

import dev.understudy.contract.internal.file.BoundedFile;
import dev.understudy.contract.internal.file.OversizedFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Reads the documents of a contract from files: its own, and copies of documents on the network. */
final class DocumentFiles {

    private final Path main;
    private final Map<URI, Path> copies;

    DocumentFiles(Path main, Map<URI, Path> copies) {
        this.main = main;
        this.copies = Map.copyOf(copies);
    }

    Document main() {
        try {
            return Document.read(main.toAbsolutePath().normalize().toUri(), main.toString(), bytes(main));
        } catch (IOException e) {
            throw new UnreadableDocumentException(main + " cannot be read; is the path right?", e);
        }
    }

    /** Returns a document that a reference names; empty if there is no such file. */
    Optional<Document> read(URI uri) {
        return file(uri).flatMap(file -> {
            try {
                return Optional.of(Document.read(uri, name(file), bytes(file)));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private Optional<Path> file(URI uri) {
        if ("file".equals(uri.getScheme()) && uri.getAuthority() == null) {
            return Optional.of(Path.of(uri));
        }
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

    // A file next to the main document is named in the same way as the user has named that document.
    private String name(Path file) {
        if (!file.isAbsolute()) {
            return file.toString();
        }
        String relative = main.toAbsolutePath()
                .normalize()
                .getParent()
                .toUri()
                .relativize(file.toUri())
                .getPath();
        Path folderAsGiven = main.getParent();
        return folderAsGiven == null
                ? relative
                : folderAsGiven.resolve(relative).normalize().toString();
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return BoundedFile.read(file);
        } catch (OversizedFileException e) {
            throw new UnreadableDocumentException(e.getMessage(), e);
        }
    }
}
