package dev.understudy.contract.document;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A file of a contract. Thread-safe. */
public final class Document {

    private final URI uri;
    private final String name;
    private final DocumentFormat format;
    private final String text;
    private final JsonNode root;
    private volatile Map<String, Integer> lines;

    private Document(URI uri, String name, DocumentFormat format, String text) {
        this.uri = uri;
        this.name = name;
        this.format = format;
        this.text = text;
        this.root = format.tree(name, text);
    }

    /**
     * Parses a JSON or YAML 1.2 document in UTF-8.
     *
     * @param uri the base URI of relative references in the document
     * @param name the name of the document in messages
     * @throws UnreadableDocumentException if the bytes are not UTF-8, or neither valid JSON nor valid YAML
     */
    public static Document read(URI uri, String name, byte[] bytes) {
        String text = decode(name, bytes);
        return new Document(uri, name, DocumentFormat.of(text), text);
    }

    /** Returns the base URI of relative references in the document. */
    public URI uri() {
        return uri;
    }

    /** Returns the name of the document in messages. */
    public String name() {
        return name;
    }

    public DocumentNode root() {
        return new DocumentNode(this, root);
    }

    /** Returns the line, from 1, of the node at a pointer, or of its nearest ancestor if the node does not exist. */
    public int line(JsonPointer pointer) {
        JsonPointer nearest = pointer;
        while (!lines().containsKey(nearest.toString()) && nearest.head() != null) {
            nearest = nearest.head();
        }
        return lines().getOrDefault(nearest.toString(), 1);
    }

    /** Returns the comment lines at the beginning of a YAML document, each with a line break; empty if there are none. */
    public String leadingComment() {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    // Computed on first use, because a server never needs line numbers.
    private Map<String, Integer> lines() {
        if (lines == null) {
            lines = Map.copyOf(format.lines(text));
        }
        return lines;
    }

    private static String decode(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableDocumentException(name + " is not UTF-8 text; save it as UTF-8.", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
