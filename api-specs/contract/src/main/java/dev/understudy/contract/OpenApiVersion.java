package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.DialectName;
import java.util.Optional;

/** The versions of OpenAPI that are read. */
enum OpenApiVersion {
    V3_0,
    V3_1;

    /**
     * The version that a document says it is written in.
     *
     * @throws ContractException if it is another one, or no OpenAPI at all
     */
    static OpenApiVersion of(DocumentNode root) {
        String version = root.child("openapi").text("");
        if (version.equals("3.0") || version.startsWith("3.0.")) {
            return V3_0;
        }
        if (version.equals("3.1") || version.startsWith("3.1.")) {
            return V3_1;
        }
        throw new ContractException(root.document().name() + " is " + other(root, version)
                + "; a contract is an OpenAPI document of version 3.0 or 3.1.");
    }

    /** The dialect that schemas are written in unless they say otherwise. */
    DialectName dialect(DocumentNode root, NotCheckedList notChecked) {
        if (this == V3_0) {
            return DialectName.OPENAPI_3_0;
        }
        DocumentNode named = root.child("jsonSchemaDialect");
        if (!named.exists()) {
            return DialectName.OPENAPI_3_1;
        }
        Optional<DialectName> dialect = DialectName.of(named.text(""));
        if (dialect.isEmpty()) {
            notChecked.add(named, "the dialect '" + named.text("") + "' is not known and read as OpenAPI 3.1's");
        }
        return dialect.orElse(DialectName.OPENAPI_3_1);
    }

    private static String other(DocumentNode root, String version) {
        if (!version.isEmpty()) {
            return "OpenAPI " + version;
        }
        String swagger = root.child("swagger").text("");
        return swagger.isEmpty() ? "no OpenAPI document, it does not say 'openapi: …'" : "Swagger " + swagger;
    }
}
