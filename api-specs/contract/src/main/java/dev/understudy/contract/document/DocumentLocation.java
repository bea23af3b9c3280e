package dev.understudy.contract.document;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The location of a document as users name it: a file, an http or https URL, or {@code git:REV:FILE}. The document
 * is read only when it is needed; a Git revision is resolved at once.
 */
public abstract sealed class DocumentLocation permits FileLocation, GitLocation, UrlLocation {

    DocumentLocation() {}

    /**
     * Returns the location that a text names. To name a file whose name looks like another location, begin with
     * {@code ./}.
     *
     * @throws UnreadableDocumentException if the text begins like a URL or a Git location, but is not a valid one
     */
    public static DocumentLocation of(String location) {
        if (location.matches("(?i)https?:.*")) {
            return UrlLocation.parse(location);
        }
        return location.startsWith(GitLocation.PREFIX) ? GitLocation.parse(location) : of(Path.of(location));
    }

    public static DocumentLocation of(Path file) {
        return new FileLocation(file);
    }

    /** Returns the location as users named it, but without parts that may contain secrets. */
    public abstract String name();

    /** Returns the file; empty if the document is not in the file system. */
    public Optional<Path> file() {
        return Optional.empty();
    }

    /**
     * Reads the document as text.
     *
     * @throws UnreadableDocumentException if it cannot be read, or is not UTF-8
     */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableDocumentException(name() + " is not UTF-8 text; save it as UTF-8.", e);
        }
    }

    /** Returns the base URI of relative references. */
    abstract URI uri();

    abstract byte[] bytes();

    /** Reads a document that a relative reference leads to; empty if there is none. */
    abstract Optional<Document> sibling(URI uri);
}
