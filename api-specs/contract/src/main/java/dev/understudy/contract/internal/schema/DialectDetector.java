package dev.understudy.contract.internal.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/** Determines the dialect of a schema (OpenAPI 3.1, "Specifying Schema Dialects"). */
final class DialectDetector {

    private DialectDetector() {}

    /**
     * Returns the dialect that the nearest enclosing schema resource declares, or else the contract's default dialect.
     */
    static DialectName dialectOf(DocumentNode node, SchemaBundle bundle) {
        DocumentNode resource = bundle.documents().schemaResourceOf(node);
        return resource.pointer().equals(JsonPointer.empty())
                        && !resource.value().path("$schema").isString()
                ? bundle.defaultDialect()
                : declaredDialect(resource, bundle).orElse(bundle.defaultDialect());
    }

    /**
     * Returns the dialect that a schema declares with {@code $schema}; empty if it declares none, and always in an
     * OpenAPI 3.0 document. An unknown dialect is listed as not checked, and the schema is read as OpenAPI 3.1.
     */
    static Optional<DialectName> declaredDialect(DocumentNode schema, SchemaBundle bundle) {
        DocumentNode declared = schema.child("$schema");
        if (bundle.defaultDialect() == DialectName.OPENAPI_3_0
                || !declared.value().isString()) {
            return Optional.empty();
        }
        Optional<DialectName> dialect = DialectName.of(declared.text(""));
        if (dialect.isEmpty()) {
            bundle.addNotChecked(
                    declared,
                    "the dialect '" + declared.text("") + "' is not known; the schema is read as OpenAPI 3.1");
        }
        return Optional.of(dialect.orElse(DialectName.OPENAPI_3_1));
    }
}
