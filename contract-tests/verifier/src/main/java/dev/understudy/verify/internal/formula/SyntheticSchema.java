package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Schemas that are not part of a document. The same text leads to the same schema. */
public final class SyntheticSchema {

    private static final int MAX_CACHED = 20_000;
    private static final Map<String, DocumentNode> SCHEMAS = new ConcurrentHashMap<>();

    private SyntheticSchema() {}

    public static DocumentNode of(String keyword, JsonNode value) {
        return of(JsonNodeFactory.instance.objectNode().set(keyword, value));
    }

    /** Returns the schema with these keywords. */
    public static DocumentNode of(JsonNode schema) {
        String text = schema.toString();
        if (SCHEMAS.size() > MAX_CACHED) {
            SCHEMAS.clear();
        }
        return SCHEMAS.computeIfAbsent(
                text,
                any -> Document.read(URI.create("schema:synthetic"), "a schema", text.getBytes(StandardCharsets.UTF_8))
                        .root());
    }
}
