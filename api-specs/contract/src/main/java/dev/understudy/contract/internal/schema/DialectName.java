package dev.understudy.contract.internal.schema;

import java.util.Optional;
import java.util.stream.Stream;

/** The dialects in which the schemas of a contract can be written. */
public enum DialectName {
    /**
     * The dialect of OpenAPI 3.0, derived from JSON Schema draft 5. It has no official URI, so Understudy uses a URI of
     * its own.
     */
    OPENAPI_3_0("understudy:openapi-3.0"),
    /** The default dialect of OpenAPI 3.1 documents. */
    OPENAPI_3_1("https://spec.openapis.org/oas/3.1/dialect/base"),
    /** JSON Schema 2020-12. */
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema"),
    /** JSON Schema 2019-09. */
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    /** JSON Schema draft 7. */
    DRAFT_7("http://json-schema.org/draft-07/schema#"),
    /** JSON Schema draft 6. */
    DRAFT_6("http://json-schema.org/draft-06/schema#"),
    /** JSON Schema draft 4. */
    DRAFT_4("http://json-schema.org/draft-04/schema#");

    private final String uri;

    DialectName(String uri) {
        this.uri = uri;
    }

    /** Returns the dialect with the given URI; empty if it is not supported. */
    public static Optional<DialectName> of(String uri) {
        String wanted = withoutEmptyFragment(uri);
        // A patch release of OpenAPI 3.1 or 3.2 may publish its dialect under a URI that ends in a date.
        if (wanted.startsWith("https://spec.openapis.org/oas/3.1/dialect/")
                || wanted.startsWith("https://spec.openapis.org/oas/3.2/dialect/")) {
            return Optional.of(OPENAPI_3_1);
        }
        return Stream.of(values())
                .filter(dialect -> withoutEmptyFragment(dialect.uri).equals(wanted))
                .findFirst();
    }

    public String uri() {
        return uri;
    }

    /** Returns whether the keywords next to a {@code $ref} have no effect. */
    boolean ignoresSiblingsOfRef() {
        return this == OPENAPI_3_0 || this == DRAFT_7 || this == DRAFT_6 || this == DRAFT_4;
    }

    /**
     * Returns whether schemas of this dialect are judged as JSON Schema 2020-12. For OpenAPI 3.0, a few keywords are
     * converted first.
     */
    boolean isJudgedAs2020() {
        return this == OPENAPI_3_0 || this == OPENAPI_3_1 || this == DRAFT_2020_12;
    }

    private static String withoutEmptyFragment(String uri) {
        return uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
