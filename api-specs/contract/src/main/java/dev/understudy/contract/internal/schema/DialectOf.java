package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Finds out which dialect a schema is written in (OpenAPI 3.1, "Specifying Schema Dialects"). */
final class DialectOf {

    private DialectOf() {}

    /** The dialect that the nearest schema resource around a node names, or else the contract's. */
    static DialectName node(DocumentNode node, SchemaBook book) {
        DocumentNode resource = book.documents().resourceOf(node);
        return resource.pointer().equals(JsonPointer.empty())
                        && !resource.value().path("$schema").isString()
                ? book.dialect()
                : own(resource, book).orElse(book.dialect());
    }

    /** The dialect that a schema names for itself. */
    static Optional<DialectName> own(DocumentNode schema, SchemaBook book) {
        DocumentNode named = schema.child("$schema");
        if (book.dialect() == DialectName.OPENAPI_3_0 || !named.value().isString()) {
            return Optional.empty();
        }
        Optional<DialectName> dialect = DialectName.of(named.text(""));
        if (dialect.isEmpty()) {
            book.addNotChecked(named, "the dialect '" + named.text("") + "' is not known and read as OpenAPI 3.1's");
        }
        return Optional.of(dialect.orElse(DialectName.OPENAPI_3_1));
    }
}
