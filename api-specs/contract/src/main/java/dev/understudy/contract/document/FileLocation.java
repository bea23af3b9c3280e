package dev.understudy.contract.document;

import dev.understudy.contract.internal.file.BoundedFile;
import dev.understudy.contract.internal.file.OversizedFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A file on disk. Relative references lead to other files on disk. */
final class FileLocation extends DocumentLocation {

    private final Path file;

    FileLocation(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    URI uri() {
        return file.toAbsolutePath().normalize().toUri();
    }

    @Override
    byte[] bytes() {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UnreadableDocumentException(file + " cannot be read; is the path right?", e);
        }
    }

    @Override
    Optional<Document> sibling(URI uri) {
        if (!"file".equals(uri.getScheme()) || uri.getAuthority() != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Document.read(uri, name(Path.of(uri)), read(Path.of(uri))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    // A file next to the main document is named in the same way as the user has named that document.
    private String name(Path sibling) {
        URI folder = file.toAbsolutePath().normalize().getParent().toUri();
        String relative = folder.relativize(sibling.toUri()).getPath();
        return file.getParent() == null
                ? relative
                : file.getParent().resolve(relative).normalize().toString();
    }

    /** Reads a file; a file that is too large is unreadable. */
    static byte[] read(Path path) throws IOException {
        try {
            return BoundedFile.read(path);
        } catch (OversizedFileException e) {
            throw new UnreadableDocumentException(e.getMessage(), e);
        }
    }
}
