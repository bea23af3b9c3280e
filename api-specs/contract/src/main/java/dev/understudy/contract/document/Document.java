package dev.understudy.contract.document;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One file of a contract. Safe for use by many threads. */
public final class Document {

    private final URI uri;
    private final String name;
    private final Syntax syntax;
    private final String text;
    private final JsonNode root;
    private volatile Map<String, Integer> lines;

    private Document(URI uri, String name, Syntax syntax, String text) {
        this.uri = uri;
        this.name = name;
        this.syntax = syntax;
        this.text = text;
        this.root = syntax.tree(name, text);
    }

    /**
     * The document that some bytes hold, JSON or YAML 1.2 in UTF-8.
     *
     * @param uri what relative references in it are resolved against
     * @param name how it is named in messages
     * @throws UnreadableDocument if they hold neither
     */
    public static Document read(URI uri, String name, byte[] bytes) {
        String text = decode(name, bytes);
        return new Document(uri, name, Syntax.of(text), text);
    }

    /** What relative references in it are resolved against. */
    public URI uri() {
        return uri;
    }

    /** How it is named in messages. */
    public String name() {
        return name;
    }

    /** Its topmost node. */
    public DocumentNode root() {
        return new DocumentNode(this, JsonPointer.empty(), root);
    }

    /** The line, from 1, of the node at a pointer, or of the nearest one above it that exists. */
    public int line(JsonPointer pointer) {
        JsonPointer nearest = pointer;
        while (!lines().containsKey(nearest.toString()) && nearest.head() != null) {
            nearest = nearest.head();
        }
        return lines().getOrDefault(nearest.toString(), 1);
    }

    // Counted when first asked for: who only serves a contract never needs a line of it.
    private Map<String, Integer> lines() {
        if (lines == null) {
            lines = Map.copyOf(syntax.lines(text));
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
            throw new UnreadableDocument(name + " is not UTF-8 text; save it as UTF-8.", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
