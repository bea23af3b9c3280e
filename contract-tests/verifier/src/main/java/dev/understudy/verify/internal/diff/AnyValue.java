package dev.understudy.verify.internal.diff;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The schema that an absent schema stands for. */
final class AnyValue {

    private static final DocumentNode ANY = Document.read(
                    URI.create("schema:any"), "no schema", "true".getBytes(StandardCharsets.UTF_8))
            .root();

    private AnyValue() {}

    /** Returns a schema that accepts every value, for the direction of another one. */
    static CompiledSchema schema(CompiledSchema other) {
        return other.schemaAt(ANY);
    }
}
