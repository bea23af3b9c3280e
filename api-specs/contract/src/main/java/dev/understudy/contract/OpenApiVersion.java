package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.DialectName;
import java.util.Optional;

/** The supported versions of OpenAPI. */
enum OpenApiVersion {
    V3_0,
    V3_1,
    /** Read like 3.1; what is new in 3.2 is not checked. */
    V3_2;

    /**
     * Returns the version that a document declares.
     *
     * @throws ContractException if the version is not supported, or the document is not OpenAPI
     */
    static OpenApiVersion of(DocumentNode root) {
        String version = root.child("openapi").text("");
        if (version.equals("3.0") || version.startsWith("3.0.")) {
            return V3_0;
        }
        if (version.equals("3.1") || version.startsWith("3.1.")) {
            return V3_1;
        }
        if (version.equals("3.2") || version.startsWith("3.2.")) {
            return V3_2;
        }
        throw new ContractException(root.document().name() + " is " + describe(root, version)
                + "; a contract must be an OpenAPI document of version 3.0, 3.1 or 3.2.");
    }

    /** Returns the default dialect of the document's schemas. An unknown dialect is recorded as not checked. */
    DialectName dialect(DocumentNode root, NotCheckedList notChecked) {
        if (this == V3_0) {
            return DialectName.OPENAPI_3_0;
        }
        DocumentNode declared = root.child("jsonSchemaDialect");
        if (!declared.exists()) {
            return DialectName.OPENAPI_3_1;
        }
        Optional<DialectName> dialect = DialectName.of(declared.text(""));
        if (dialect.isEmpty()) {
            notChecked.add(
                    declared, "the dialect '" + declared.text("") + "' is not known; schemas are read as OpenAPI 3.1");
        }
        return dialect.orElse(DialectName.OPENAPI_3_1);
    }

    /** Lists what is not checked because of the version. */
    void addNotChecked(DocumentNode root, NotCheckedList notChecked) {
        if (this == V3_2) {
            notChecked.add(root.child("openapi"), "OpenAPI 3.2 is read like 3.1; what is new in it is not checked");
        }
    }

    private static String describe(DocumentNode root, String version) {
        if (!version.isEmpty()) {
            return "OpenAPI " + version;
        }
        String swagger = root.child("swagger").text("");
        return swagger.isEmpty() ? "not an OpenAPI document: it has no 'openapi' field" : "Swagger " + swagger;
    }
}
